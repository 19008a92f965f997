/** Slots and stretches lie in textures of this many columns, row after row. */
export const textureColumns = 1024;

const texel = `
ivec2 texelOf(uint number) {
  return ivec2(number % ${textureColumns}u, number / ${textureColumns}u);
}`;

/** Desa in the colour of their slot; those of colour zero are hatched: "tidak ada data". */
export const fillShaders = {
  vertex: `#version 300 es
layout(location = 0) in vec2 a_corner;
layout(location = 1) in uint a_slot;
uniform vec4 u_place;
uniform sampler2D u_colours;
flat out vec4 v_colour;
${texel}
void main() {
  v_colour = texelFetch(u_colours, texelOf(a_slot), 0);
  gl_Position = vec4(a_corner * u_place.xy + u_place.zw, 0.0, 1.0);
}`,
  fragment: `#version 300 es
precision highp float;
flat in vec4 v_colour;
uniform vec2 u_anchor;
uniform float u_pixelRatio;
uniform vec3 u_hatchGround;
uniform vec3 u_hatchStroke;
uniform float u_opacity;
out vec4 colour;
void main() {
  vec3 plain = v_colour.rgb;
  if (v_colour.a < 0.5) {
    vec2 at = (gl_FragCoord.xy - u_anchor) / u_pixelRatio;
    plain = mod(at.x + at.y, 4.0) < 1.0 ? u_hatchStroke : u_hatchGround;
  }
  colour = vec4(plain, 1.0) * u_opacity;
}`,
};

/** Stretches of border as rectangles of a width in pixels. */
export const lineShaders = {
  vertex: `#version 300 es
uniform highp sampler2D u_ends;
uniform vec4 u_place;
uniform vec2 u_pixel;
uniform float u_halfWidth;
uniform float u_cap;
out float v_across;
${texel}
void main() {
  // Four vertices a stretch, one for each corner.
  vec4 ends = texelFetch(u_ends, texelOf(uint(gl_VertexID) / 4u), 0);
  vec2 start = (ends.xy * u_place.xy + u_place.zw) / u_pixel;
  vec2 end = (ends.zw * u_place.xy + u_place.zw) / u_pixel;
  vec2 along = end - start;
  along = length(along) > 0.0 ? normalize(along) : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  bool atEnd = (gl_VertexID & 1) == 1;
  float side = (gl_VertexID & 2) == 0 ? -1.0 : 1.0;
  v_across = side * (u_halfWidth + 0.5);
  vec2 corner = (atEnd ? end : start) + across * v_across + along * (atEnd ? u_cap : -u_cap);
  gl_Position = vec4(corner * u_pixel, 0.0, 1.0);
}`,
  fragment: `#version 300 es
precision highp float;
in float v_across;
uniform float u_halfWidth;
uniform vec4 u_colour;
out vec4 colour;
void main() {
  colour = u_colour * clamp(u_halfWidth + 0.5 - abs(v_across), 0.0, 1.0);
}`,
};

/** Circles of a radius in pixels around places, with a rim. */
export const circleShaders = {
  vertex: `#version 300 es
layout(location = 0) in vec3 a_circle;
uniform vec4 u_place;
uniform vec2 u_pixel;
out vec2 v_offset;
out float v_radius;
void main() {
  vec2 corner = vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, (gl_VertexID & 2) == 0 ? -1.0 : 1.0);
  v_radius = a_circle.z;
  v_offset = corner * (v_radius + 1.0);
  gl_Position = vec4(a_circle.xy * u_place.xy + u_place.zw + v_offset * u_pixel, 0.0, 1.0);
}`,
  fragment: `#version 300 es
precision highp float;
in vec2 v_offset;
in float v_radius;
uniform vec4 u_colour;
uniform vec4 u_rim;
out vec4 colour;
void main() {
  float inside = v_radius - length(v_offset);
  float rim = clamp(1.5 - inside, 0.0, 1.0);
  colour = mix(u_colour, u_rim, rim) * clamp(inside + 0.5, 0.0, 1.0);
}`,
};

/** Of a picture the part from one corner to another, over all that is drawn to. */
export const copyShaders = {
  vertex: `#version 300 es
uniform vec4 u_part;
out vec2 v_at;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  v_at = mix(u_part.xy, u_part.zw, corner);
  gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
}`,
  fragment: `#version 300 es
precision highp float;
uniform sampler2D u_picture;
in vec2 v_at;
out vec4 colour;
void main() {
  colour = texture(u_picture, v_at);
}`,
};
