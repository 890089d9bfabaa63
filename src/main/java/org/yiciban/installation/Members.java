package org.yiciban.installation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import org.yiciban.shared.ClosedFiles;
import org.yiciban.shared.Sha256;

/** The files of a copy, each with its hash in a list that {@code sha256sum -c} reads too. */
final class Members {

    static final String LIST = "SHA256SUMS";
    /** The digits of a hash. */
    private static final int HASH = 64;

    private final Path folder;

    Members(Path folder) {
        this.folder = folder;
    }

    /** What writes a file. */
    interface Content {
        void writeTo(OutputStream file) throws IOException, SQLException;
    }

    /** What reads a file. */
    interface Reader {
        void read(String member) throws IOException;
    }

    /** Where a file lies, whether it is there or not. */
    Path place(String member) throws IOException {
        Path place = folder.resolve(member);
        ClosedFiles.folder(place.getParent());
        return place;
    }

    InputStream open(String member) throws IOException {
        return Files.newInputStream(folder.resolve(member));
    }

    OutputStream create(String member) throws IOException {
        return ClosedFiles.create(place(member));
    }

    /** Writes a file and puts it on the list; gives its hash. */
    String write(String member, Content content) throws IOException, SQLException {
        MessageDigest digest = Sha256.begun();
        try (OutputStream file = new DigestOutputStream(create(member), digest)) {
            content.writeTo(file);
        }
        return listed(member, Sha256.of(digest));
    }

    /** Puts a file on the list that somebody else has written. */
    void written(String member) throws IOException {
        listed(member, hash(member));
    }

    private String listed(String member, String hash) throws IOException {
        try (OutputStream list = ClosedFiles.append(folder.resolve(LIST))) {
            list.write((hash + "  " + member + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return hash;
    }

    /** The hash of a file as it is now. */
    String hash(String member) throws IOException {
        MessageDigest digest = Sha256.begun();
        try (InputStream file = new DigestInputStream(open(member), digest)) {
            file.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.of(digest);
    }

    /** Looks at every file of the list. @throws InstallationRefused when one is missing or another than was written */
    void check() throws IOException {
        eachLine((hash, member) -> {
            if (Files.notExists(folder.resolve(member))) {
                throw new InstallationRefused("This backup is not whole: “" + member + "” is missing.");
            }
            refuseLink(folder, member);
            if (!hash.equals(read(member))) {
                throw new InstallationRefused("This backup is damaged: “" + member + "” is not as it was written.");
            }
        });
    }

    private String read(String member) {
        try {
            return hash(member);
        } catch (IOException unreadable) {
            throw new InstallationRefused("“" + member + "” of this backup is there, but can't be read.", unreadable);
        }
    }

    /** A link could lead to another file after this one was looked at. */
    static void refuseLink(Path folder, String member) throws IOException {
        Path place = folder.toRealPath().resolve(member);
        if (!Files.isRegularFile(place) || !place.toRealPath().equals(place)) {
            throw new InstallationRefused("This backup is damaged: “" + member
                    + "” is a link, or no file. Copy backups with what links lead to.");
        }
    }

    /** Hands out every file of the list that lies below a folder. */
    void each(String below, Reader reader) throws IOException {
        eachLine((hash, member) -> {
            if (member.startsWith(below)) {
                reader.read(member);
            }
        });
    }

    private interface Line {
        void read(String hash, String member) throws IOException;
    }

    private void eachLine(Line line) throws IOException {
        try (BufferedReader list = Files.newBufferedReader(folder.resolve(LIST), StandardCharsets.UTF_8)) {
            for (String text = list.readLine(); text != null; text = list.readLine()) {
                line.read(text.substring(0, HASH), text.substring(HASH + 2));
            }
        }
    }
}
