package org.yiciban.document.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.yiciban.shared.StartRefused;

/**
 * A font that is put into files, and the signs that it can draw; read once, and used for one file at a time.
 *
 * @param name by which the layout calls it
 */
record SheetFont(String name, TrueTypeFont font, BitSet signs) {

    private static final Resource OWN = new ClassPathResource("documents/NotoSerifSC-Regular.ttf");
    private static final int LAST_SIGN = 0x3_ffff;

    /** The font of the program, and behind it those of a folder. */
    static List<SheetFont> all(String folder) {
        return Stream.concat(Stream.of(of("Song", OWN)), more(folder)).toList();
    }

    /** Whether it has a picture of the sign. */
    boolean draws(int sign) {
        return signs.get(sign);
    }

    /** Makes it ready for a file, which takes the signs that it needs. Without ligatures: they would be found as one sign. */
    PDFont in(PDDocument document) {
        try {
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + name + " can't be put into a file", e);
        }
    }

    private static Stream<SheetFont> more(String folder) {
        if (folder.isBlank()) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<Path> fonts = files.filter(
                            file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
                    .sorted()
                    .toList();
            return fonts.stream().map(font -> of("Other" + fonts.indexOf(font), new FileSystemResource(font)));
        } catch (IOException | UncheckedIOException unreadable) {
            throw new StartRefused(
                    List.of("yiciban.documents.fonts: no TrueType fonts can be read from “" + folder + "”."));
        }
    }

    private static SheetFont of(String name, Resource file) {
        BitSet signs = new BitSet();
        TrueTypeFont font;
        try (InputStream content = file.getInputStream()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(content));
            font.setEnableGsub(false);
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int sign = ' '; sign <= LAST_SIGN; sign++) {
                signs.set(sign, glyphs.getGlyphId(sign) != 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + file + " can't be read", e);
        }
        return new SheetFont(name, font, signs);
    }
}
