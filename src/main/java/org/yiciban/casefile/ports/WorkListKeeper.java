package org.yiciban.casefile.ports;

/** Keeps one row per open task; told by the engine in the transaction that creates or ends the task. */
public interface WorkListKeeper {

    void opened(WorkListEntry entry);

    /** A task was finished. */
    void closed(String taskId);

    /** A task went without being finished: the case took another turn. */
    void takenAway(String taskId);
}
