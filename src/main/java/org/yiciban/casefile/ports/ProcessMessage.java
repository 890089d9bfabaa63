package org.yiciban.casefile.ports;

/** What can be told to a running process; the ids are the message names in the models. */
public enum ProcessMessage {
    SUPPLEMENTED("supplemented"),
    CASE_WITHDRAWN("case-withdrawn"),
    ITEM_ENDED("item-ended"),
    EXTENSION_ASKED("extension-asked");

    private final String id;

    ProcessMessage(String id) {
        this.id = id;
    }

    /** The name of the message in the models. */
    public String id() {
        return id;
    }
}
