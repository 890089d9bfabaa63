package org.yiciban.document.template;

/** How far a version of a template has come. */
public enum TemplateState {
    /** Somebody proposed it, and nobody has decided yet. */
    PROPOSED,
    /** A second person approved it. */
    APPROVED,
    /** A second person sent it back, or a newer proposal took its place. */
    RETURNED
}
