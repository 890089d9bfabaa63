package org.yiciban.casefile;

/** Keeps one row per open task; told by the engine in the transaction that creates or ends the task. */
public interface WorkListKeeper {

    void opened(WorkListEntry entry);

    void closed(String taskId);
}
