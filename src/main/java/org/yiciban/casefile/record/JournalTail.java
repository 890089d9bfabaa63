package org.yiciban.casefile.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The end of a case's journal: its length and seal as stored, and the lines that this transaction adds. */
public final class JournalTail {

    private final List<JournalLine> newLines = new ArrayList<>();
    private int length;
    private String head;

    JournalTail(int length, String head) {
        this.length = length;
        this.head = head;
    }

    /** How many lines are stored. */
    public int length() {
        return length;
    }

    /** The seal of the last stored line; empty before there is one. */
    public String head() {
        return head;
    }

    /** The lines that aren't stored yet. */
    public List<JournalLine> newLines() {
        return Collections.unmodifiableList(newLines);
    }

    void add(JournalLine line) {
        newLines.add(line);
    }

    /** The new lines are stored; the journal has this length and seal now. */
    public void stored(int newLength, String newHead) {
        length = newLength;
        head = newHead;
        newLines.clear();
    }
}
