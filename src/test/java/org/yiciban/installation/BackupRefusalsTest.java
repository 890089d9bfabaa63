package org.yiciban.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiciban.installation.StoppedInstallation.PAPER;
import static org.yiciban.installation.StoppedInstallation.SECRET;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.util.FileSystemUtils;
import org.yiciban.CommandLine;
import org.yiciban.atrest.AtRestKeys;

/** What can't be copied or put in place is refused in a sentence, and nothing is damaged by the attempt. */
class BackupRefusalsTest {

    @TempDir
    Path folder;

    private Path here;
    private Path backup;

    @BeforeEach
    void anInstallation() throws Exception {
        here = StoppedInstallation.at(folder.resolve("here"));
        backup = folder.resolve("backup");
    }

    @Test
    void aBackupThatWasCutOffOrDamagedIsRefusedWhateverFileItIs() throws IOException {
        taken();
        List<Path> files = files(backup);
        assertThat(files).hasSize(4);
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            byte[] cut = Files.readAllBytes(file);
            cut[cut.length / 2] ^= 1;
            Files.write(file, cut);
            assertThat(restoreRefused()).as(file + " with another bit").contains("is damaged");
            Files.delete(file);
            assertThat(restoreRefused()).as("without " + file).containsPattern("no whole backup|is missing");
            Files.write(file, whole);
            nothingCameIntoBeing();
        }
        assertThat(CommandLine.done("restore", SECRET, "--from=" + backup, "--into=" + elsewhere()))
                .contains("1 papers");
        assertThat(elsewhere().resolve("uploads/ab/" + PAPER)).hasContent("paper");
    }

    /** Whoever logged out since, or lost his duties, isn't in again. */
    @Test
    void nobodyIsLoggedInByARestore() throws Exception {
        taken();
        assertThat(visits(here)).isEqualTo(1);
        CommandLine.done("restore", SECRET, "--from=" + backup, "--into=" + elsewhere());
        assertThat(visits(elsewhere())).isZero();
    }

    /** A copy that is whole stays, also where nobody can be told of it. */
    @Test
    void aBackupThatCantBeNotedIsWhole() throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + here.resolve("yiciban"), "sa", "")) {
            database.createStatement().execute("drop table last_backup");
        }
        assertThat(taken()).contains("could not be noted in the database");
        assertThat(CommandLine.done("restore", SECRET, "--from=" + backup, "--into=" + elsewhere()))
                .contains("1 papers");
    }

    private static int visits(Path place) throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + place.resolve("yiciban"), "sa", "");
                ResultSet count = database.createStatement().executeQuery("select count(*) from visit")) {
            count.next();
            return count.getInt(1);
        }
    }

    @Test
    void anotherSecretThanTheOneThatSealedIsRefused() throws IOException {
        taken();
        assertThat(CommandLine.refused(
                        "restore",
                        "--yiciban.journal-secret=another-secret-another-secret-an",
                        "--from=" + backup,
                        "--into=" + elsewhere()))
                .contains("sealed with another secret")
                .contains("YICIBAN_JOURNAL_SECRET");
        nothingCameIntoBeing();
        assertThat(CommandLine.refused("restore", "--yiciban.journal-secret=", "--from=" + backup))
                .contains("Set YICIBAN_JOURNAL_SECRET");
    }

    /** Nobody takes or restores what he couldn't read afterwards. */
    @Test
    void aKeyThatValuesWereWrittenWithIsAskedForBeforeAnythingIsWritten() throws Exception {
        String keys = "2026:7c1f0e5b92ad4836e0b7d95f1a6c284b";
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + here.resolve("yiciban"), "sa", "")) {
            ScriptUtils.executeSqlScript(database, new ClassPathResource("db/migration/V71__at_rest_key.sql"));
            AtRestKeys.register(SECRET.substring(SECRET.indexOf('=') + 1), keys)
                    .keep(new JdbcTemplate(new SingleConnectionDataSource(database, true)));
        }
        assertThat(CommandLine.refused("backup", SECRET, "--to=" + backup, "--yiciban.data=" + here))
                .contains("“2026”, which isn't given", "YICIBAN_ATREST_KEYS");
        assertThat(backup).doesNotExist();

        String given = "--yiciban.at-rest.keys=" + keys;
        CommandLine.done("backup", SECRET, given, "--to=" + backup, "--yiciban.data=" + here);
        assertThat(restoreRefused()).contains("“2026”, which isn't given");
        assertThat(CommandLine.refused(
                        "restore", SECRET, given.replace("7c1f", "7c1e"), "--from=" + backup, "--into=" + elsewhere()))
                .contains("“2026” is another one")
                .doesNotContain("7c1e");
        nothingCameIntoBeing();
        assertThat(CommandLine.done("restore", SECRET, given, "--from=" + backup, "--into=" + elsewhere()))
                .contains("Restored");
    }

    @Test
    void aBackupOfANewerProgramIsRefused() throws IOException {
        taken();
        Path description = backup.resolve("backup.json");
        Files.writeString(
                description,
                Files.readString(description)
                        .replace(
                                "\"tables\" : " + Tables.ofProgram("h2"),
                                "\"tables\" : " + (Tables.ofProgram("h2") + 1)));
        assertThat(restoreRefused()).contains("taken by a newer program");
        nothingCameIntoBeing();
    }

    @Test
    void aPlaceInUseIsLeftAlone() throws IOException {
        taken();
        assertThat(CommandLine.refused("restore", SECRET, "--from=" + backup, "--into=" + here))
                .contains("There is a database already");
        Files.createDirectories(elsewhere().resolve("uploads"));
        Files.writeString(elsewhere().resolve("uploads/mine"), "mine");
        assertThat(restoreRefused()).contains("There are papers already");
        assertThat(files(elsewhere())).containsExactly(elsewhere().resolve("uploads/mine"));

        List<Path> before = files(backup);
        assertThat(CommandLine.refused("backup", SECRET, "--to=" + backup, "--yiciban.data=" + here))
                .contains("is not empty");
        assertThat(files(backup)).isEqualTo(before);
    }

    /** Somebody starts the program on the place while a copy is being unpacked there. */
    @Test
    void aDatabaseThatCameIntoBeingMeanwhileIsNotReplaced() throws Exception {
        taken();
        Path database = elsewhere().resolve("yiciban.mv.db");
        Installation there = new Installation(
                "jdbc:h2:file:" + elsewhere().resolve("yiciban"),
                "sa",
                "",
                elsewhere().resolve("uploads"),
                "",
                AtRestKeys.of(""),
                "");

        assertThatThrownBy(() -> new H2Copy(there)
                        .putInPlace(new Members(backup), any -> Files.writeString(written(database), "a program's")))
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("There is a database already");

        assertThat(database).hasContent("a program's");
        assertThat(files(elsewhere())).containsExactly(database);
    }

    private static Path written(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return file;
    }

    @Test
    void whatAnotherAttemptLeftIsNamedAndNothingElseIsTakenAway() throws IOException {
        taken();
        Path half = written(elsewhere().resolve("uploads/half/of"));
        Files.writeString(half, "another backup");
        assertThat(restoreRefused()).contains("uploads/half").contains("before another one remove that by hand");
        assertThat(half).exists();
        FileSystemUtils.deleteRecursively(elsewhere());
        Path other = written(elsewhere().resolve("yiciban-half.mv.db"));
        Files.writeString(other, "half");
        assertThat(restoreRefused()).contains("yiciban-half.mv.db");
        assertThat(files(elsewhere())).containsExactly(other);

        Path mine = Files.createDirectories(folder.resolve("mine"));
        assertThat(CommandLine.refused("backup", SECRET, "--to=" + mine, "--yiciban.data=" + elsewhere()))
                .contains("can't be opened");
        assertThat(mine).as("a folder that was there").exists();
    }

    @Test
    void anOptionWithoutAFolderIsRefused() {
        taken();
        assertThat(CommandLine.refused("restore", SECRET, "--from=" + backup, "--into="))
                .contains("--into= names no folder");
        assertThat(CommandLine.refused("backup", SECRET, "--to=" + folder.resolve("x"), "--yiciban.data="))
                .contains("names no folder");
    }

    @Test
    void whatIsNoInstallationOfThisProgramIsRefused() throws Exception {
        assertThat(CommandLine.refused("backup", SECRET, "--to=" + backup, "--yiciban.data=" + elsewhere()))
                .contains("can't be opened");
        nothingCameIntoBeing();
        assertThat(CommandLine.refused("backup", SECRET, "--to=" + backup, "--spring.datasource.url=jdbc:h2:mem:x"))
                .contains("the settings name neither");
        taken();
        assertThat(CommandLine.refused(
                        "restore", SECRET, "--from=" + backup, "--spring.datasource.url=jdbc:postgresql://127.0.0.1/x"))
                .contains("backup of a h2 database");
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + here.resolve("yiciban"), "sa", "")) {
            database.createStatement().execute("update \"flyway_schema_history\" set \"version\" = '9'");
        }
        assertThat(CommandLine.refused("backup", SECRET, "--to=" + folder.resolve("another"), "--yiciban.data=" + here))
                .contains("not those of this program");
        assertThat(folder.resolve("another")).doesNotExist();
    }

    @Test
    void aPaperThatIsMissingIsToldAndEverythingElseIsCopied() throws IOException {
        Files.delete(here.resolve("uploads/ab/" + PAPER));
        assertThat(taken()).contains("1 papers that the database names were not in their folder");
        assertThat(files(backup)).hasSize(3);
    }

    @Test
    void theFileOfADocumentIsCopiedWithThePapers() throws Exception {
        String file = "cd" + PAPER.substring(2);
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + here.resolve("yiciban"), "sa", "")) {
            database.createStatement()
                    .execute("insert into issued_document (case_number, document_no, type, number, agency, issued_at,"
                            + " facts, file_sha256) values ('1', 1, 'RECEIPT', '1', 'amr', current_timestamp, '{}', '"
                            + file + "')");
        }
        Path content = here.resolve("uploads/cd/" + file);
        Files.createDirectories(content.getParent());
        Files.writeString(content, "document");

        assertThat(taken()).contains("of 2 papers");
        assertThat(backup.resolve("papers/cd/" + file)).hasContent("document");
    }

    /** A mistyped command must not start the program, a mistyped profile not work on the demo in production's place. */
    @Test
    void whatIsMistypedIsToldAndAStartIsNoCommand() {
        assertThat(CommandLine.refused("bakcup", "--to=" + backup)).contains("There is no command “bakcup”");
        assertThat(CommandLine.refused("backup")).contains("--to=FOLDER is missing");
        assertThat(CommandLine.refused("backup", "--to=" + backup, "--spring.profiles.active=prodution"))
                .contains("There is no profile “prodution”");
        PrintStream silent = new PrintStream(new ByteArrayOutputStream());
        assertThat(Commands.run(silent, silent, "--server.port=0")).isEmpty();
        assertThat(Commands.run(silent, silent)).isEmpty();
    }

    private String taken() {
        return CommandLine.done("backup", SECRET, "--to=" + backup, "--yiciban.data=" + here);
    }

    private Path elsewhere() {
        return folder.resolve("elsewhere");
    }

    private String restoreRefused() {
        return CommandLine.refused("restore", SECRET, "--from=" + backup, "--into=" + elsewhere());
    }

    private void nothingCameIntoBeing() throws IOException {
        assertThat(Files.exists(elsewhere()) ? files(elsewhere()) : List.of()).isEmpty();
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        }
    }
}
