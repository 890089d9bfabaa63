package org.yiciban.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A class that a model would like to call. Counts how often it got in. */
public class Burglar implements JavaDelegate, ExecutionListener, TaskListener {

    public static final AtomicInteger INSIDE = new AtomicInteger();

    public Burglar() {
        INSIDE.incrementAndGet();
    }

    @Override
    public void execute(DelegateExecution execution) {}

    @Override
    public void notify(DelegateExecution execution) {}

    @Override
    public void notify(DelegateTask task) {}
}
