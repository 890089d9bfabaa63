package org.yiciban.casefile.ports;

/** Keeps one row per open task; told by the engine in the transaction that creates or ends the task. */
public interface WorkListKeeper {

    /**
     * A task opens.
     *
     * @return false where nothing is left to do at this step: it ends as it begins
     */
    boolean opened(WorkListEntry entry);

    /** A task was finished. */
    void closed(String taskId);

    /** A task went without being finished: the case took another turn. */
    void takenAway(String taskId);
}
