import './logo.css';

/** The sign of the program: a map folded under a shield. */
export function Logo({ size = 22 }: { readonly size?: number }) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      <path className="logo-shield" d="M12 1.6 21 4.7v7c0 5.2-3.7 9-9 10.8-5.3-1.8-9-5.6-9-10.8v-7z" />
      <path
        className="logo-map"
        d="M6.6 7.6 10.3 6l3.4 1.6L17.4 6v9.2l-3.7 1.6-3.4-1.6-3.7 1.6zM10.3 6v9.2M13.7 7.6v9.2"
      />
    </svg>
  );
}
