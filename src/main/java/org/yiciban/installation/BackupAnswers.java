package org.yiciban.installation;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** What the running program answers to whoever asks it for a backup. */
final class BackupAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(BackupAnswers.class);
    private static final int ASKERS = 16;

    private final Environment settings;
    private final ExecutorService askers = new ThreadPoolExecutor(
            0, ASKERS, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), work -> daemon(work, "backup-question"));
    /** One after the other: two copies at once would only be slower. */
    private final ExecutorService copies = Executors.newSingleThreadExecutor(work -> daemon(work, "backup"));

    BackupAnswers(Environment settings) {
        this.settings = settings;
    }

    /** Hears him in a thread of his own; a crowd is turned away. */
    void hear(SocketChannel channel) throws IOException {
        try {
            askers.execute(() -> heard(channel));
        } catch (RejectedExecutionException crowd) {
            channel.close();
        }
    }

    private void heard(SocketChannel channel) {
        try (Talk talk = new Talk(channel)) {
            String target = talk.read(Talk.EVERY);
            if (target != null) {
                talk.write(Talk.WORKING);
                answer(talk, copies.submit(() -> copied(target)));
            }
        } catch (IOException | RejectedExecutionException hungUp) {
            LOG.debug("whoever asked for a backup has hung up", hungUp);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(Talk talk, Future<String> copy) throws IOException, InterruptedException {
        try {
            while (true) {
                try {
                    talk.write(copy.get(Talk.EVERY.toSeconds(), TimeUnit.SECONDS));
                    return;
                } catch (TimeoutException stillAtIt) {
                    talk.write(Talk.WORKING);
                }
            }
        } catch (ExecutionException broken) {
            LOG.error("a backup failed", broken);
            talk.write(Talk.REFUSED + "The backup failed; the log of the running program says why.");
        } finally {
            // one that nobody waits for any more isn't begun
            copy.cancel(false);
        }
    }

    private String copied(String target) {
        try {
            if (!Path.of(target).isAbsolute()) {
                return Talk.REFUSED + "“" + target + "” doesn't say where: name the folder from the root.";
            }
            return Talk.DONE + new Backup(Installation.of(settings), Clock.systemUTC()).to(Path.of(target));
        } catch (InstallationRefused refused) {
            return Talk.REFUSED + refused.getMessage();
        } catch (InvalidPathException unreadable) {
            return Talk.REFUSED + "The running program can't name this folder: " + unreadable.getReason()
                    + ". Name one in plain letters.";
        }
    }

    static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Answers nobody any more; a copy under way breaks off with the database. */
    void end() {
        askers.shutdown();
        copies.shutdown();
    }
}
