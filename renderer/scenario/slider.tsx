import { useId, type KeyboardEvent } from 'react';
import './slider.css';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** What an arrow key moves, and what pointers settle on; with Shift arrow keys move by 1. */
  readonly step: number;
  /** The value in words, beside the label and read out. */
  readonly text: string;
  readonly onChange: (value: number) => void;
}

const directions: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** A whole number to be moved by pointer or keyboard. */
export function Slider(props: SliderProps) {
  const { label, value, least, most, step, text, onChange } = props;
  const id = useId();
  const within = (wanted: number): number => Math.min(most, Math.max(least, wanted));

  const press = (event: KeyboardEvent): void => {
    const direction = directions[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    onChange(within(value + direction * (event.shiftKey ? 1 : step)));
  };
  // The ends are reached exactly although they are no multiples of the step.
  const drag = (to: number): void =>
    onChange(to === least || to === most ? to : within(Math.round(to / step) * step));

  return (
    <div className="slider">
      <div className="slider-head">
        <label htmlFor={id}>{label}</label>
        {/* Read out with the slider itself; said twice it would drown the answer. */}
        <span className="slider-value number" aria-hidden>
          {text}
        </span>
      </div>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={1}
        value={value}
        aria-valuetext={text}
        onKeyDown={press}
        onChange={(event) => drag(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
