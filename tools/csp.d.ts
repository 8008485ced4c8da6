export declare const OFFICE_JS_URL: string;
export declare function directives(officeJsUrl?: string): [directive: string, sources: string[]][];
export declare function headerPolicy(officeJsUrl?: string): string;
export declare function metaPolicy(officeJsUrl?: string): string;
