package org.yiciban.casefile.persons;

/** As whom a case names somebody. */
public enum PersonRole {
    /** Who applies in his own name. */
    APPLICANT,
    /** Who applies through an agent 委托人. */
    PRINCIPAL,
    /** Who acts by a mandate 受托人. */
    AGENT,
    /** The legal representative of whoever applies 法定代表人. */
    LEGAL_REPRESENTATIVE,
    /** A row of a list: shareholders, officers, employees. */
    LISTED,
    /** Anybody else whom the answers name, the body itself among them. */
    NAMED
}
