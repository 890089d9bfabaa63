package org.yiciban.document.file;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yiciban.shared.OwnThread;
import org.yiciban.shared.ProgramOnly;

/** The thread that makes the files of what was issued. */
@ProgramOnly
@Component
class DocumentFileThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentFileThread.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final DocumentFileMaker maker;
    private final boolean enabled;
    private final OwnThread thread = new OwnThread(
            "documents-1", EVERY, trouble -> LOG.warn("files of documents could not be made this time", trouble));

    DocumentFileThread(
            DocumentFileMaker maker,
            @Value("${yiciban.documents.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        this.maker = maker;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        if (enabled) {
            thread.open();
            thread.every(EVERY, maker::round);
        }
    }

    @Override
    public void stop() {
        thread.close();
    }

    @Override
    public boolean isRunning() {
        return thread.isOpen();
    }
}
