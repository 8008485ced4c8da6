import type { ReactNode } from "react";

interface IconProps {
  readonly size?: number;
}

function icon(content: ReactNode, viewBox = "0 0 16 16") {
  return function Icon({ size = 16 }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox={viewBox}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {content}
      </svg>
    );
  };
}

export const ChevronDownIcon = icon(<path d="M4 6l4 4 4-4" />);
export const ChevronLeftIcon = icon(<path d="M10 4L6 8l4 4" />);
export const ChevronRightIcon = icon(<path d="M6 4l4 4-4 4" />);
export const PlusIcon = icon(<path d="M8 3v10M3 8h10" />);
export const CloseIcon = icon(<path d="M4 4l8 8M12 4l-8 8" />);
export const CheckIcon = icon(<path d="M3 8.5l3.2 3.2L13 5" />);
export const SunIcon = icon(
  <>
    <circle cx="8" cy="8" r="2.8" />
    <path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1" />
  </>
);
export const MoonIcon = icon(<path d="M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6z" />);
export const PaneIcon = icon(
  <>
    <rect x="2" y="3" width="12" height="10" rx="1.5" />
    <path d="M9.5 3v10" />
  </>
);
export const RefreshIcon = icon(
  <>
    <path d="M13 8a5 5 0 1 1-1.5-3.6" />
    <path d="M13.2 2.2v2.8h-2.8" />
  </>
);
export const OpenIcon = icon(<path d="M2 12.5v-9h4l1.4 1.8h5.1v2M2 12.5l2-5.2h10.2l-2 5.2z" />);
export const DownloadIcon = icon(<path d="M8 2.5v7.2M4.8 6.8L8 10l3.2-3.2M3 13h10" />);
export const GridIcon = icon(
  <>
    <rect x="2" y="2.5" width="12" height="11" rx="1.2" />
    <path d="M2 6.2h12M2 9.8h12M6.2 2.5v11" />
  </>
);
export const FilterIcon = icon(
  <path d="M2.5 3.5h11L9.4 8.4v4.1l-2.8-1.3V8.4z" fill="currentColor" />
);
export const LockIcon = icon(
  <>
    <rect x="3.5" y="7" width="9" height="6.5" rx="1" />
    <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
  </>
);

export const PeopleIcon = icon(
  <>
    <circle cx="6" cy="5.5" r="2.5" />
    <path d="M1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4" />
    <path d="M10.5 3.2a2.5 2.5 0 0 1 0 4.6M12.2 9.9c1.5.6 2.3 1.9 2.3 3.6" />
  </>
);
