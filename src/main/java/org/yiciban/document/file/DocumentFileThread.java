package org.yiciban.document.file;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yiciban.background.BackgroundThread;
import org.yiciban.shared.OwnThread;
import org.yiciban.shared.ProgramOnly;

/** The thread that makes the files of what was issued. */
@ProgramOnly
@Component
class DocumentFileThread extends BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentFileThread.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    /** The file that is under way is done by then, also where the machine has much else to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final DocumentFileMaker maker;

    DocumentFileThread(
            DocumentFileMaker maker,
            @Value("${yiciban.documents.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        super(
                new OwnThread(
                        "documents-1",
                        PATIENCE,
                        trouble -> LOG.warn("files of documents could not be made this time", trouble)),
                EVERY,
                enabled);
        this.maker = maker;
    }

    @Override
    protected void look() {
        maker.round(this::isRunning);
    }
}
