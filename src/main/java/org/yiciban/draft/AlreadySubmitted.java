package org.yiciban.draft;

/** The application that somebody wants to change has become a case already. */
public final class AlreadySubmitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String caseNumber;

    AlreadySubmitted(String caseNumber) {
        super("handed in as " + caseNumber);
        this.caseNumber = caseNumber;
    }

    /** The case that it became. */
    public String caseNumber() {
        return caseNumber;
    }
}
