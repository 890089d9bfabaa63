package org.yiciban.identity.door;

/** What a page may load and run: nothing that isn't ours, and nothing written into it. */
public final class PagePolicy {

    /** The header that says so. */
    public static final String HEADER = "Content-Security-Policy";

    /** Of every page that doesn't need more. */
    static final String USUAL = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Of the page on which models are drawn: its editor writes places and colours at elements (ADR 123). */
    public static final String OF_DRAWING = USUAL + "; style-src-attr 'unsafe-inline'";

    private PagePolicy() {}
}
