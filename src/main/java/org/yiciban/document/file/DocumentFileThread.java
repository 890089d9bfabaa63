package org.yiciban.document.file;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yiciban.background.BackgroundThread;
import org.yiciban.shared.ProgramOnly;

/** The thread that makes the files of what was issued. */
@ProgramOnly
@Component
class DocumentFileThread extends BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentFileThread.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final DocumentFileMaker maker;

    DocumentFileThread(
            DocumentFileMaker maker,
            @Value("${yiciban.documents.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        super(
                "documents-1",
                EVERY,
                enabled,
                trouble -> LOG.warn("files of documents could not be made this time", trouble));
        this.maker = maker;
    }

    @Override
    protected void look() {
        maker.round();
    }
}
