package org.yiciban.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** An H2 file that is written all the time stays small, and loses nothing that was forced onto the disk. */
class H2HousekeepingTest {

    private static final int ROWS = 4000;
    private static final int BLOCK = 4096;
    private static final int HEADERS = 2 * BLOCK;

    @TempDir
    Path folder;

    private HikariDataSource pool;
    private JdbcTemplate jdbc;
    private H2Housekeeping housekeeping;
    private final Random letters = new Random(14);
    private int acts;

    @BeforeEach
    void fill() {
        pool = opened(file("kept"));
        jdbc = new JdbcTemplate(pool);
        housekeeping = new H2Housekeeping(pool, pool.getJdbcUrl(), true);
        rows();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void theFileStaysWithinThreeTimesItsDataAndWithoutHousekeepingItDoesNot() throws Exception {
        for (int i = 0; i < 50; i++) {
            act(40);
            second();
        }
        long kept = size("kept");

        HikariDataSource unkept = opened(file("unkept"));
        try (unkept) {
            pool.close();
            pool = unkept;
            jdbc = new JdbcTemplate(unkept);
            acts = 0;
            rows();
            act(2000);
            long left = size("unkept");
            jdbc.execute("shutdown compact");
            long data = size("unkept");

            assertThat(kept)
                    .as("of %d bytes of data, %d without housekeeping", data, left)
                    .isLessThan(3 * data);
            assertThat(left).as("what it is about: of %d bytes of data", data).isGreaterThan(3 * data);
        }
    }

    /** Few data and a long burst: what the burst needed is given back when it is over. */
    @Test
    void aFileThatGrewBesideFewDataIsShortAgainWhenNothingHappens() throws Exception {
        jdbc.update("delete from act where id >= 1500");
        for (int i = 0; i < 40; i++) {
            act(100);
            if (i % 20 == 0) {
                second();
            }
        }
        second();
        long busy = size("kept");
        for (int i = 0; i < 5; i++) {
            second();
        }
        long quiet = size("kept");
        // whatever becomes of later writes, what was shrunk is whole
        byte[] forced = Files.readAllBytes(named("kept"));
        long sum = sum();
        act(500);
        Files.write(named("after"), leftByAPowerFailure(forced, Files.readAllBytes(named("kept"))));
        HikariDataSource after = opened(file("after"));
        try (after) {
            JdbcTemplate there = new JdbcTemplate(after);
            assertThat(there.queryForObject("select sum(no) from act", Long.class))
                    .isGreaterThanOrEqualTo(sum);
        }
        housekeeping.stop();
        jdbc.execute("shutdown compact");
        long data = size("kept");
        assertThat(busy).as("what it is about: of %d bytes of data", data).isGreaterThan(3 * data);
        assertThat(quiet).as("of %d bytes of data, %d when busy", data, busy).isLessThanOrEqualTo(3 * data);
    }

    /** Of all that was written since the file was forced onto the disk, the power failure leaves rubbish. */
    @Test
    void whatWasForcedIsWholeWhateverBecomesOfLaterWrites() throws Exception {
        for (int i = 0; i < 10; i++) {
            act(50);
            second();
        }
        byte[] forced = Files.readAllBytes(named("kept"));
        long sum = sum();
        act(2000);
        byte[] later = Files.readAllBytes(named("kept"));
        assertThat(overwritten(forced, later))
                .as("room is used again, or nothing is shown")
                .isPositive();

        Files.write(named("after"), leftByAPowerFailure(forced, later));

        HikariDataSource after = opened(file("after"));
        try (after) {
            JdbcTemplate there = new JdbcTemplate(after);
            assertThat(there.queryForObject("select sum(no) from act", Long.class))
                    .isGreaterThanOrEqualTo(sum);
            assertThat(there.queryForObject("select count(*) from act where text is not null", Integer.class))
                    .isEqualTo(ROWS);
        }
    }

    @Test
    void nothingIsWrittenWhileNothingHappensNorWhileACopyIsTaken() throws Exception {
        act(100);
        second();
        for (int i = 0; i < 50; i++) {
            second();
        }
        byte[] before = Files.readAllBytes(named("kept"));
        second();
        second();
        assertThat(Files.readAllBytes(named("kept"))).isEqualTo(before);
    }

    @Test
    void aDatabaseThatWasClosedMeanwhileIsFoundAgain() throws Exception {
        act(10);
        second();
        jdbc.execute("shutdown immediately");
        pool.getHikariPoolMXBean().softEvictConnections();
        act(10);
        for (int after = 0; after < 12; after++) {
            second();
        }
        act(10);
        second();
        assertThat(sum()).isEqualTo(30);
    }

    @Test
    void onPostgresqlAndInMemoryItIsOff() {
        for (String url : new String[] {"jdbc:postgresql://127.0.0.1/none", "jdbc:h2:mem:none"}) {
            H2Housekeeping other = new H2Housekeeping(pool, url, true);
            other.start();
            assertThat(other.isRunning()).as(url).isFalse();
        }
        H2Housekeeping here = new H2Housekeeping(pool, pool.getJdbcUrl(), true);
        here.start();
        assertThat(here.isRunning()).isTrue();
        here.stop();
        assertThat(here.isRunning()).isFalse();
    }

    /** As many looks as a second has. */
    private void second() throws SQLException {
        for (int look = 0; look < H2Store.SOON; look++) {
            housekeeping.round();
        }
    }

    private static byte[] leftByAPowerFailure(byte[] forced, byte[] later) {
        byte[] image = Arrays.copyOf(later, Math.max(later.length, forced.length));
        for (int at = HEADERS; at < image.length; at += BLOCK) {
            if (!sameBlock(forced, later, at)) {
                Arrays.fill(image, at, Math.min(image.length, at + BLOCK), (byte) 7);
            }
        }
        System.arraycopy(forced, 0, image, 0, HEADERS);
        return image;
    }

    private void rows() {
        jdbc.execute("create table act (id int primary key, no int, text varchar(4000))");
        jdbc.batchUpdate(
                "insert into act values (?, 0, ?)",
                IntStream.range(0, ROWS).mapToObj(i -> new Object[] {i, text()}).toList());
    }

    private void act(int times) {
        for (int i = 0; i < times; i++, acts++) {
            jdbc.update("update act set no = no + 1, text = ? where id = ?", text(), acts * 7919 % ROWS);
        }
    }

    /** As hard to press as what people write. */
    private String text() {
        StringBuilder text = new StringBuilder();
        letters.ints(1000, 'a', 'z').forEach(one -> text.append((char) one));
        return text.toString();
    }

    private long sum() {
        return jdbc.queryForObject("select sum(no) from act", Long.class);
    }

    private static int overwritten(byte[] before, byte[] after) {
        int blocks = 0;
        for (int at = HEADERS; at + BLOCK <= Math.min(before.length, after.length); at += BLOCK) {
            blocks += sameBlock(before, after, at) ? 0 : 1;
        }
        return blocks;
    }

    private static boolean sameBlock(byte[] one, byte[] other, int at) {
        return at + BLOCK <= Math.min(one.length, other.length)
                && Arrays.equals(one, at, at + BLOCK, other, at, at + BLOCK);
    }

    private static HikariDataSource opened(Path file) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        pool.setUsername("sa");
        pool.setPassword("");
        pool.setMaximumPoolSize(2);
        pool.setConnectionTestQuery("select 1");
        pool.setExceptionOverrideClassName(BrokenH2.class.getName());
        return pool;
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Path named(String name) {
        return folder.resolve(name + ".mv.db");
    }

    private long size(String name) throws IOException {
        return Files.size(named(name));
    }
}
