package org.yiciban.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiciban.installation.StoppedInstallation.PAPER;
import static org.yiciban.installation.StoppedInstallation.SECRET;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.CommandLine;
import org.yiciban.Modes;

/** A slip in a command, or a backup that was meddled with, is told in a sentence, and nothing is done. */
class TypedCommandTest {

    @TempDir
    Path folder;

    private Path here;
    private String to;
    private String data;

    @BeforeEach
    void anInstallation() throws Exception {
        here = StoppedInstallation.at(folder.resolve("here"));
        to = "--to=" + folder.resolve("backup");
        data = "--yiciban.data=" + here;
    }

    @Test
    void whatIsNotUnderstoodIsNotDone() {
        assertThat(CommandLine.refused(SECRET, data, to, "backup")).contains("The command stands first");
        assertThat(CommandLine.refused(SECRET, data, to)).contains("--to belongs to a command, which is missing");
        assertThat(CommandLine.refused("backup", SECRET, data, to, "--to=" + folder.resolve("other")))
                .contains("--to is given twice");
        assertThat(CommandLine.refused("backup", SECRET, data, data, to)).contains("--yiciban.data is given twice");
        assertThat(CommandLine.refused("backup", SECRET, data, to, "--into=" + folder))
                .contains("“backup” has no option “--into”");
        assertThat(CommandLine.refused("backup", SECRET, data, "--too=" + folder))
                .contains("“backup” has no option “--too”");
        assertThat(CommandLine.refused("backup", SECRET, data, "-to=" + folder)).contains("has no option “-to”");
        assertThat(CommandLine.refused("backup", SECRET, data, "--to", "/x")).contains("“/x” is a word too many");
        assertThat(CommandLine.refused("backup", SECRET, data, to, "restore")).contains("“restore” is a word too many");
        assertThat(CommandLine.refused("backup", SECRET, data, to + "\nx")).contains("a line break");
        assertThat(CommandLine.refused("journal", SECRET, data, to + "\u0000")).contains("control character");
        assertThat(CommandLine.refused("restore", SECRET, data, "--from=" + folder, "--into=" + folder))
                .contains("are the same; name one");
        assertThat(folder).isDirectoryNotContaining("glob:**backup*").isDirectoryNotContaining("glob:**other*");
    }

    @Test
    void whatIsWrittenNeverLiesInThePlaceItself() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), here.resolve("uploads"));
        for (Path inside : new Path[] {here.resolve("uploads/ab/x"), here.resolve("x"), link.resolve("x")}) {
            for (String command : new String[] {"backup", "journal"}) {
                assertThat(CommandLine.refused(command, SECRET, data, "--to=" + inside))
                        .contains("where the program itself writes");
                assertThat(inside).doesNotExist();
            }
        }
        Path backup = taken();
        assertThat(CommandLine.refused("restore", SECRET, "--from=" + backup, "--into=" + backup.resolve("x")))
                .contains("lies in the backup");
        assertThat(backup.resolve("x")).doesNotExist();
    }

    @Test
    void aBackupThatWasMeddledWithIsRefused() throws IOException {
        Path backup = taken();
        Path description = backup.resolve("backup.json");
        String whole = Files.readString(description);
        for (String other : new String[] {"", "null", "{}", "[1]", "7", whole.substring(0, 40), " ".repeat(70_000)}) {
            Files.writeString(description, other);
            assertThat(restoreRefused(backup)).as(other).contains("damaged").contains("backup.json");
        }
        Files.writeString(description, whole);
        Path paper = backup.resolve("papers/ab/" + PAPER);
        Path moved = Files.move(paper, folder.resolve("moved"));
        Files.createSymbolicLink(paper, moved);
        assertThat(restoreRefused(backup)).contains(PAPER).contains("is a link");
        Files.delete(paper);
        Path ab = Files.move(paper.getParent(), folder.resolve("ab"));
        Files.move(moved, ab.resolve(PAPER));
        Files.createSymbolicLink(paper.getParent(), ab);
        assertThat(restoreRefused(backup)).contains("is a link");
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    /** A backup without a paper that is there would be a loss that nobody hears of. */
    @Test
    void aPaperThatCannotBeReadIsNotTakenForOneThatIsMissing() throws IOException {
        Path paper = here.resolve("uploads/ab/" + PAPER);
        Files.delete(paper);
        Files.createDirectory(paper);
        assertThat(CommandLine.refused("backup", SECRET, data, to))
                .contains(PAPER)
                .contains("can't be read");
        assertThat(folder.resolve("backup")).doesNotExist();
    }

    /** Half an export is none; here the tables that it reads are missing. */
    @Test
    void anExportThatFailsLeavesNothing() throws IOException {
        assertThat(CommandLine.refused("journal", SECRET, data, to)).contains("nothing is left of it");
        assertThat(folder.resolve("backup")).doesNotExist();
        Path given = Files.createDirectory(folder.resolve("given"));
        assertThat(CommandLine.refused("journal", SECRET, data, "--to=" + given))
                .contains("nothing is left of it");
        assertThat(given).isEmptyDirectory();
        assertThat(Modes.openToOthers(given)).as("the operator's").containsExactly(given);
    }

    private Path taken() {
        CommandLine.done("backup", SECRET, data, to);
        return folder.resolve("backup");
    }

    private String restoreRefused(Path backup) {
        return CommandLine.refused("restore", SECRET, "--from=" + backup, "--into=" + folder.resolve("elsewhere"));
    }
}
