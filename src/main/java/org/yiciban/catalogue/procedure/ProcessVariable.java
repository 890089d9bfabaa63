package org.yiciban.catalogue.procedure;

import java.util.Arrays;
import java.util.List;

/** The facts that the program itself gives to a model; no question and no variable of a model may take their names. */
public enum ProcessVariable {
    CASE_NUMBER("caseNumber"),
    ITEM("item"),
    /** The number of the row that an item is for. */
    ROW("row"),
    NOTICE("notice"),
    CHECKER("checker"),
    OUTCOME("outcome"),
    FOUR_EYES("fourEyes"),
    PAPER_MISSING("paperMissing");

    /** What stands before the word of a limit: {@code due.item}. */
    public static final String DUE = "due";

    /** What stands before the word of a date of the sheet: {@code date.bidOpening}; a question may have this name. */
    public static final String DATE = "date";

    /** What stands before {@link #CHECKERS}. */
    public static final String RECEPTION = "reception";

    /** The agencies that check an application before acceptance: {@code reception.checkers}. */
    public static final String CHECKERS = "checkers";

    /** What stands before the name of a list: {@code rows.vehicles}, the numbers of its rows. */
    public static final String ROWS = "rows";

    private final String id;

    ProcessVariable(String id) {
        this.id = id;
    }

    /** Its name in models. */
    public String id() {
        return id;
    }

    /** The names of all. */
    public static List<String> names() {
        return Arrays.stream(values()).map(ProcessVariable::id).toList();
    }

    /** The words before a dot, which the program answers. */
    public static List<String> roots() {
        return List.of(DUE, RECEPTION, ROWS);
    }
}
