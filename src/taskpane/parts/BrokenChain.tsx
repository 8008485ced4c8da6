/** The add-in's sign: five linked drivers, and the place where the link is missing. Only a picture. */
export function BrokenChain({ className }: { readonly className: string }) {
  return (
    <svg viewBox="0 0 160 24" className={className} aria-hidden focusable={false}>
      <g fill="none" stroke="currentColor" strokeWidth="2">
        <path d="M22 12h14M57 12h14" />
        <path d="M92 12h14" strokeDasharray="1 5" strokeLinecap="round" />
        <path d="M127 12h12" />
        <circle cx="12" cy="12" r="9" />
        <circle cx="47" cy="12" r="9" />
        <circle cx="82" cy="12" r="9" />
        <circle cx="117" cy="12" r="9" strokeDasharray="3 3" />
        <circle cx="149" cy="12" r="9" />
      </g>
      <g fill="currentColor">
        <circle cx="12" cy="12" r="4" />
        <circle cx="47" cy="12" r="4" />
        <circle cx="82" cy="12" r="4" />
      </g>
    </svg>
  );
}
