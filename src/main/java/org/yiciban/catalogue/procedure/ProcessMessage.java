package org.yiciban.catalogue.procedure;

import java.util.List;
import java.util.Optional;

/**
 * What can be told to a running process: a doing of the applicant or of an officer that a model may wait for.
 *
 * @param id the name of the message in the models
 */
public record ProcessMessage(String id) {

    public static final ProcessMessage SUPPLEMENTED = new ProcessMessage("supplemented");
    public static final ProcessMessage CASE_WITHDRAWN = new ProcessMessage("case-withdrawn");
    public static final ProcessMessage ITEM_ENDED = new ProcessMessage("item-ended");
    public static final ProcessMessage EXTENSION_ASKED = new ProcessMessage("extension-asked");

    public static final ProcessMessage APPLICANT_ANSWERED = new ProcessMessage("applicant-answered");
    public static final ProcessMessage ASK_ENDED = new ProcessMessage("ask-ended");
    /** The last objection to a public notice that has closed is answered. */
    public static final ProcessMessage OBJECTIONS_SETTLED = new ProcessMessage("objections-settled");

    /** Whoever is to lose something has stated all that he wants to state. */
    public static final ProcessMessage STATEMENTS_MADE = new ProcessMessage("statements-made");

    /** A hearing is to be held: somebody has asked for it, or the agency holds it of its own motion. */
    public static final ProcessMessage HEARING_DUE = new ProcessMessage("hearing-due");

    /** All who could ask for a hearing have waived it. */
    public static final ProcessMessage HEARING_WAIVED = new ProcessMessage("hearing-waived");

    /** Somebody objects to the chair of a hearing. */
    public static final ProcessMessage CHAIR_OBJECTED = new ProcessMessage("chair-objected");

    /** Whoever was ordered to mend something says that he has. */
    public static final ProcessMessage MENDING_REPORTED = new ProcessMessage("mending-reported");

    private static final List<ProcessMessage> OF_THE_LAW = List.of(
            SUPPLEMENTED,
            CASE_WITHDRAWN,
            ITEM_ENDED,
            EXTENSION_ASKED,
            APPLICANT_ANSWERED,
            ASK_ENDED,
            OBJECTIONS_SETTLED,
            STATEMENTS_MADE,
            HEARING_DUE,
            HEARING_WAIVED,
            CHAIR_OBJECTED,
            MENDING_REPORTED);

    /** The messages of the law's procedure. */
    public static List<ProcessMessage> ofTheLaw() {
        return OF_THE_LAW;
    }

    /** The message of that name. */
    public static Optional<ProcessMessage> of(String id) {
        return OF_THE_LAW.stream().filter(message -> message.id.equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
