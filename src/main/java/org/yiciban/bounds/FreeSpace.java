package org.yiciban.bounds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.yiciban.shared.Causes;

/**
 * How much room there is where the program writes. Before a disk is full, what would write is refused: a database file
 * that can't be written is closed on everybody. Reading goes on meanwhile, and so does what the program has begun.
 */
@Component("freeSpaceHealthIndicator")
class FreeSpace implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(FreeSpace.class);
    private static final long LOOK_EVERY_NANOS = 1_000_000_000L;

    /** How many bytes can be written into a folder. */
    @FunctionalInterface
    interface Measure {
        long usable(Path folder) throws IOException;
    }

    /** What was seen the last time. */
    private record Look(long nanos, long usable) {}

    private final List<Path> folders;
    private final long reserve;
    private final boolean databaseHere;
    private final Measure measure;
    private volatile Look last;

    @Autowired
    FreeSpace(
            Bounds bounds,
            @Value("${yiciban.data}") Path data,
            @Value("${yiciban.materials.uploads}") Path uploads,
            @Value("${spring.datasource.url}") String database) {
        this(bounds.space().toBytes(), List.of(data, uploads), isFile(database), FreeSpace::usable);
    }

    FreeSpace(long reserve, List<Path> folders, boolean databaseHere, Measure measure) {
        this.reserve = reserve;
        this.folders = folders;
        this.databaseHere = databaseHere;
        this.measure = measure;
        this.last = new Look(System.nanoTime() - 2 * LOOK_EVERY_NANOS, Long.MAX_VALUE);
    }

    private static boolean isFile(String database) {
        return database.startsWith("jdbc:h2:") && !database.startsWith("jdbc:h2:mem:");
    }

    private static long usable(Path folder) throws IOException {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent(), "a root that isn't there");
        }
        return Files.getFileStore(there).getUsableSpace();
    }

    /** Whether what would write the database is refused now. */
    boolean isShortForActs() {
        return databaseHere && isShortForFiles();
    }

    /** Whether what brings papers is refused now. */
    boolean isShortForFiles() {
        return least() < reserve;
    }

    /** Whether a failure comes from a disk that is full. */
    boolean isBehind(Throwable failure) {
        return Causes.of(failure).map(Throwable::getMessage).anyMatch(FreeSpace::saysFull);
    }

    /** Java has no type for it; these are the words of the system for ENOSPC and EDQUOT. */
    private static boolean saysFull(String message) {
        String said = String.valueOf(message).toLowerCase(Locale.ROOT);
        return said.contains("no space left on device") || said.contains("disk quota exceeded");
    }

    /** How many bytes can be written on the fullest of the disks. */
    long least() {
        Look before = last;
        long now = System.nanoTime();
        if (now - before.nanos() < LOOK_EVERY_NANOS) {
            return before.usable();
        }
        long least = Long.MAX_VALUE;
        for (Path folder : folders) {
            try {
                least = Math.min(least, measure.usable(folder));
            } catch (IOException unknown) {
                LOG.debug("the room in {} isn't known", folder, unknown);
            }
        }
        last = new Look(now, least);
        if (least < reserve != before.usable() < reserve) {
            tell(least);
        }
        return least;
    }

    private void tell(long usable) {
        if (usable < reserve) {
            LOG.error("the disk is nearly full, {} MB are left: acts are refused until there is room", usable >> 20);
        } else {
            LOG.info("there is room on the disk again: acts are taken");
        }
    }

    @Override
    public Health health() {
        long usable = least();
        return (usable < reserve ? Health.down() : Health.up())
                .withDetail("usable", usable)
                .withDetail("reserve", reserve)
                .build();
    }
}
