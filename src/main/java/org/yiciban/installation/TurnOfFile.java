package org.yiciban.installation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.yiciban.shared.ClosedFiles;

/** The turn with an H2 file: a lock of the system on a file beside it, which says what for. A file without lock is nothing. */
final class TurnOfFile implements Turn {

    /** Those of this process: it would lose a lock by closing the same file a second time. */
    private static final Map<Path, Work> HERE = new ConcurrentHashMap<>();

    /** What is locked lies behind what can be read. */
    private static final long BEHIND = Long.MAX_VALUE - 1;

    private static final int LONGEST_WORD = 20;

    private final Path file;
    private final FileChannel channel;
    private final boolean folderMade;

    private TurnOfFile(Path file, FileChannel channel, boolean folderMade) {
        this.file = file;
        this.channel = channel;
        this.folderMade = folderMade;
    }

    static Turn take(Path database, Work work) {
        Path file = database.resolveSibling(database.getFileName() + ".turn");
        Work ours = HERE.putIfAbsent(file, work);
        if (ours != null) {
            throw new InstallationRefused(inUse(database, ours));
        }
        Turn turn = null;
        try {
            boolean folderMade = !Files.exists(file.getParent());
            ClosedFiles.folder(file.getParent());
            while (turn == null) {
                turn = attempt(database, file, work, folderMade);
            }
            return turn;
        } catch (IOException broken) {
            throw Turn.impossible(broken);
        } finally {
            if (turn == null) {
                HERE.remove(file);
            }
        }
    }

    /** Null when whoever had the file took it away before we had it: then there is another, or none. */
    private static Turn attempt(Path database, Path file, Work work, boolean folderMade) throws IOException {
        Object before;
        FileChannel channel;
        try {
            ClosedFiles.append(file).close();
            before = identity(file);
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (NoSuchFileException takenAway) {
            return null;
        }
        boolean taken = false;
        try {
            FileLock lock = channel.tryLock(BEHIND, 1, false);
            if (lock == null) {
                throw new InstallationRefused(inUse(database, read(channel)));
            }
            taken = Files.exists(file) && Objects.equals(before, identity(file));
            if (!taken) {
                return null;
            }
            channel.truncate(0).write(ByteBuffer.wrap(work.name().getBytes(StandardCharsets.UTF_8)));
            return new TurnOfFile(file, channel, folderMade);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static String inUse(Path database, Work work) {
        return Turn.inUse("The database file “" + database + "”", work);
    }

    private static Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private static Work read(FileChannel channel) throws IOException {
        ByteBuffer word = ByteBuffer.allocate(LONGEST_WORD);
        channel.read(word, 0);
        try {
            return Work.valueOf(new String(word.array(), 0, word.position(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notYetWritten) {
            return Work.PROGRAM;
        }
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
            if (folderMade && !Places.isUsed(file.getParent())) {
                Files.deleteIfExists(file.getParent());
            }
        } catch (IOException stays) {
            // a file without a lock is nobody's turn
        } finally {
            HERE.remove(file);
        }
    }
}
