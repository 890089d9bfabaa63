package org.yiciban.archive;

import org.springframework.boot.test.context.TestComponent;

/** Has the packages made that are due, as the thread does. */
@TestComponent
public class ArchiveRound {

    private final ArchiveMaker maker;

    ArchiveRound(ArchiveMaker maker) {
        this.maker = maker;
    }

    /** One round. */
    public void run() {
        maker.round(() -> true);
    }
}
