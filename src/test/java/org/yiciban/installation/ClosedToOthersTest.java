package org.yiciban.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.mock.env.MockEnvironment;
import org.yiciban.CommandLine;
import org.yiciban.Modes;
import org.yiciban.shared.ClosedFiles;

/** What the program writes holds personal data: nobody else on the machine may read it, whatever the umask is. */
class ClosedToOthersTest {

    @TempDir
    Path folder;

    @Test
    void aCopyAndWhatIsRestoredFromItAreClosed() throws Exception {
        Path here = StoppedInstallation.at(folder.resolve("here"));
        Path backup = folder.resolve("backups/last");
        CommandLine.done("backup", StoppedInstallation.SECRET, "--to=" + backup, "--yiciban.data=" + here);
        Path elsewhere = folder.resolve("elsewhere");
        CommandLine.done("restore", StoppedInstallation.SECRET, "--from=" + backup, "--into=" + elsewhere);

        assertThat(Modes.openToOthers(folder.resolve("backups"))).isEmpty();
        assertThat(Modes.openToOthers(elsewhere)).isEmpty();
        // an empty folder that was there is the operator's
        Path given = opened(Files.createDirectory(folder.resolve("given")), "rwxr-xr-x");
        CommandLine.done("backup", StoppedInstallation.SECRET, "--to=" + given, "--yiciban.data=" + here);
        assertThat(Modes.openToOthers(given)).containsExactly(given);
    }

    @Test
    void whatAnOlderProgramLeftIsClosedAtTheStart() throws Exception {
        Path here = StoppedInstallation.at(folder.resolve("here"));
        Path heads = Files.createDirectory(here.resolve("heads"));
        Files.writeString(heads.resolve("journal-head-000001.txt"), "head");
        assertThat(Modes.openToOthers(here)).contains(here, here.resolve("uploads"), heads);

        start(here, here.resolve("uploads"), heads);

        assertThat(Modes.openToOthers(here))
                .doesNotContain(here, here.resolve("yiciban.mv.db"), here.resolve("uploads"), heads);
    }

    @Test
    void aFolderInWhichSomethingElseLiesStaysAsItIs() throws Exception {
        Path home = StoppedInstallation.at(opened(Files.createDirectory(folder.resolve("home")), "rwxr-xr-x"));
        Files.writeString(home.resolve("letter.txt"), "not of the program");

        start(home, home, home);

        assertThat(Modes.openToOthers(home)).contains(home).doesNotContain(home.resolve("yiciban.mv.db"));
    }

    @Test
    void whatIsMissingIsMadeClosed() throws Exception {
        Path data = folder.resolve("srv/data");

        start(data, data.resolve("uploads"), data.resolve("heads"));

        assertThat(data.resolve("uploads")).isDirectory();
        assertThat(data.resolve("heads"))
                .as("made with the first head, so that a refused start leaves none")
                .doesNotExist();
        assertThat(Modes.openToOthers(folder.resolve("srv"))).isEmpty();
    }

    /** Such as a share of another system. */
    @Test
    void whereFilesHaveNoModesItGoesOn() throws IOException {
        URI zip = URI.create("jar:" + folder.resolve("share.zip").toUri());
        try (FileSystem share = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path papers = ClosedFiles.folder(share.getPath("/srv/papers"));
            try (OutputStream paper = ClosedFiles.create(papers.resolve("paper"))) {
                paper.write(1);
            }
            assertThat(papers.resolve("paper")).hasBinaryContent(new byte[] {1});
            assertThat(ClosedFiles.close(papers)).isFalse();
        }
    }

    private static void start(Path data, Path papers, Path heads) {
        DataSource database = new SimpleDriverDataSource();
        new ClosedPlaces(new MockEnvironment()
                        .withProperty(
                                "spring.datasource.url", "jdbc:h2:file:" + data.resolve("yiciban") + ";WRITE_DELAY=0")
                        .withProperty("yiciban.materials.uploads", papers.toString())
                        .withProperty("yiciban.journal.heads", heads.toString()))
                .postProcessBeforeInitialization(database, "dataSource");
    }

    private static Path opened(Path place, String modes) throws IOException {
        return Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(modes));
    }
}
