package org.yiciban.installation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.yiciban.shared.ClosedFiles;
import org.yiciban.shared.HmacSha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a copy says of itself. It is written last: without it a copy was cut off.
 *
 * @param format how the copy is laid out
 * @param program the version of the program that took it
 * @param database the kind of database
 * @param tables how far the tables were
 * @param at when it was taken, ISO
 * @param papers how many contents of papers are in it
 * @param missing how many papers that rows name were missing where it was taken
 * @param list the hash of the list of its files
 * @param key shows whether a secret is the one that sealed the journal, and nothing else about it
 * @param seal over all the rest, with that secret
 */
record Description(
        int format,
        String program,
        String database,
        int tables,
        String at,
        int papers,
        int missing,
        String list,
        String key,
        String seal) {

    static final String FILE = "backup.json";
    static final int FORMAT = 1;
    /** In bytes, far longer than ours. */
    private static final int LONGEST = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String key(String secret) {
        return mac(secret, "backup-key");
    }

    Description sealed(String secret) {
        return new Description(
                format, program, database, tables, at, papers, missing, list, key, mac(secret, "backup\n" + text()));
    }

    boolean isAsSealed(String secret) {
        return sealed(secret).seal().equals(seal);
    }

    private String text() {
        return String.join(
                "\n",
                String.valueOf(format),
                program,
                database,
                String.valueOf(tables),
                at,
                String.valueOf(papers),
                String.valueOf(missing),
                list,
                key);
    }

    /** Appears whole or not at all. */
    void write(Path folder) throws IOException {
        Path half = folder.resolve(FILE + ".half");
        try (OutputStream file = ClosedFiles.create(half)) {
            file.write((JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        Files.move(half, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws InstallationRefused when the folder holds no whole copy */
    static Description of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file) || !Files.isRegularFile(folder.resolve(Members.LIST))) {
            throw new InstallationRefused("“" + folder + "” holds no whole backup: " + FILE
                    + ", which is written last, or the list of its files is missing.");
        }
        Members.refuseLink(folder, FILE);
        Members.refuseLink(folder, Members.LIST);
        try {
            Description read =
                    Files.size(file) > LONGEST ? null : JSON.readValue(Files.readString(file), Description.class);
            if (read != null && read.isWhole()) {
                return read;
            }
        } catch (JacksonException | CharacterCodingException unreadable) {
            throw new InstallationRefused("This backup is damaged: “" + FILE + "” can't be read.", unreadable);
        }
        throw new InstallationRefused("This backup is damaged: “" + FILE + "” is no description of one.");
    }

    private boolean isWhole() {
        return Stream.of(program, database, at, list, key, seal).noneMatch(Objects::isNull);
    }

    private static String mac(String secret, String text) {
        return HexFormat.of().formatHex(new HmacSha256(secret).of(text));
    }
}
