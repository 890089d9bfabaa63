package org.yiciban.trial;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;

/**
 * The files of one archive, unpacked in memory and never onto a disk; what is unpacked is counted, whatever the archive says
 * of itself.
 */
final class ModelArchive {

    static final String RULE = "archive";
    static final int MOST_ENTRIES = 500;

    /** Of a small archive nobody asks how well it was packed. */
    private static final int SMALL = 1 << 20;

    private static final int MOST_TIMES = 100;
    private static final int LONGEST_NAME = 200;
    private static final Pattern TREE = Pattern.compile("(?:^|/)((?:bpmn|forms)/.+)$");
    private static final Pattern ASTRAY = Pattern.compile("^/|\\\\|^[A-Za-z]:|(^|/)\\.{1,2}(/|$)|\\p{Cntrl}");
    private static final Pattern NOT_MEANT = Pattern.compile("(^|/)(__MACOSX/.*|\\.[^/]*|Thumbs\\.db|desktop\\.ini)$");
    private static final Pattern NESTED = Pattern.compile("(?i).*\\.(zip|jar|war|7z|rar|tar|gz|tgz|bz2|xz)");

    private final String name;
    private final int packed;
    private final Report report;
    private final List<ModelFile> files = new ArrayList<>();
    private long unpacked;

    private ModelArchive(ModelFile archive) {
        this.name = archive.name();
        this.packed = archive.content().length;
        this.report = new Report(Report.shown(name));
    }

    static boolean is(ModelFile file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** What stands in it; what is wrong with it is told. */
    static HandedIn read(ModelFile archive) {
        ModelArchive one = new ModelArchive(archive);
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(archive.content()), StandardCharsets.UTF_8)) {
            one.read(zip);
        } catch (IOException | IllegalArgumentException broken) {
            one.error(
                    "压缩包无法读取，请不要加密，用 UTF-8 文件名重新打成 .zip。",
                    "The archive can't be read. Pack a plain .zip again, without a password, with names in UTF-8.");
        }
        return new HandedIn(one.files, one.report.findings());
    }

    private void read(ZipInputStream zip) throws IOException {
        int entries = 0;
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
            throw new IOException("no archive");
        }
        for (; entry != null; entry = zip.getNextEntry()) {
            if (++entries > MOST_ENTRIES) {
                error(
                        "压缩包里的文件太多，最多 " + MOST_ENTRIES + " 个。",
                        "The archive holds more than " + MOST_ENTRIES + " files.");
                return;
            }
            byte[] content = content(zip, FileKind.MODEL.largest() + 1);
            if (tooMuch()) {
                return;
            }
            if (!entry.isDirectory() && !NOT_MEANT.matcher(entry.getName()).find()) {
                take(entry.getName(), content);
            }
        }
        if (files.isEmpty() && !report.hasErrors()) {
            error("压缩包里没有文件。", "There is no file in the archive.");
        }
    }

    private boolean tooMuch() {
        if (unpacked > HandedIn.MOST_BYTES) {
            error(
                    "压缩包解开后太大，最多 " + (HandedIn.MOST_BYTES >> 20) + " MB。",
                    "Unpacked, the archive has more than " + (HandedIn.MOST_BYTES >> 20) + " MB.");
        } else if (unpacked > SMALL && unpacked > (long) packed * MOST_TIMES) {
            error(
                    "压缩包解开后是原来的 " + MOST_TIMES + " 倍以上，不像一件事的文件。",
                    "Unpacked, the archive has more than " + MOST_TIMES
                            + " times its size, as no files of a service do.");
        }
        return report.hasErrors() && unpacked > SMALL;
    }

    /** The beginning of the entry; all of it is counted. */
    private byte[] content(ZipInputStream zip, int most) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
            unpacked += read;
            kept.write(some, 0, Math.min(read, most - kept.size()));
            if (unpacked > HandedIn.MOST_BYTES || unpacked > SMALL && unpacked > (long) packed * MOST_TIMES) {
                break;
            }
        }
        return kept.toByteArray();
    }

    private void take(String entry, byte[] content) {
        if (ASTRAY.matcher(entry).find() || entry.length() > LONGEST_NAME) {
            error(
                    "压缩包里的文件名“" + Report.shown(entry) + "”指向别的文件夹，或者太长。",
                    "The name “" + Report.shown(entry) + "” in the archive leads to another folder, or is too long.");
        } else if (NESTED.matcher(entry).matches()) {
            error(
                    "压缩包里还有压缩包“" + Report.shown(entry) + "”，请先解开。",
                    "There is an archive in the archive, “" + Report.shown(entry) + "”; unpack it first.");
        } else if (place(entry).equals(HandedIn.REMOVED)) {
            HandedIn.removed(new String(content, StandardCharsets.UTF_8), report);
        } else {
            files.add(new ModelFile(place(entry), content));
        }
    }

    /** Below the folder that was packed, the tree of models; else the bare name. */
    private static String place(String entry) {
        Matcher tree = TREE.matcher(entry);
        return tree.find() ? tree.group(1) : entry.substring(entry.lastIndexOf('/') + 1);
    }

    private void error(String zh, String en) {
        report.error(RULE, "", zh, en);
    }
}
