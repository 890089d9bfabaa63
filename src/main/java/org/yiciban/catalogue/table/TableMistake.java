package org.yiciban.catalogue.table;

/** A file that is no decision table of the language. */
public class TableMistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TableFault fault;

    TableMistake(TableFault fault) {
        super("no decision table: " + fault.kind() + " " + fault.shown());
        this.fault = fault;
    }

    /** What is wrong. */
    public TableFault fault() {
        return fault;
    }
}
