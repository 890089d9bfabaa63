package org.yiciban.casefile;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An act that stands still before one of its statements, until the database behind it is gone. */
class CutOff {

    private final CountDownLatch there = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);
    private Thread thread;

    static CutOff at(int statement, Runnable act) throws InterruptedException {
        CutOff cutOff = new CutOff();
        AtomicInteger statements = new AtomicInteger();
        cutOff.thread = new Thread(() -> {
            try {
                WatchedDatabase.watched(
                        sql -> {
                            if (statements.incrementAndGet() == statement) {
                                cutOff.standStill();
                            }
                        },
                        act);
            } catch (RuntimeException fallen) {
                // nobody is told anything any more
            } finally {
                cutOff.there.countDown();
            }
        });
        cutOff.thread.start();
        if (!cutOff.there.await(1, TimeUnit.MINUTES) || statements.get() < statement) {
            throw new AssertionError("the act has no statement " + statement + ", only " + statements);
        }
        return cutOff;
    }

    private void standStill() {
        there.countDown();
        try {
            gone.await(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void falls() throws InterruptedException {
        gone.countDown();
        thread.join();
    }
}
