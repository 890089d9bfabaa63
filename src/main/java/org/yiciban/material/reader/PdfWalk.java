package org.yiciban.material.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * Walks through all objects of a PDF from its root, each once and without recursion, so that circles end and no picture is
 * hidden by the place it stands at: masks, patterns, letters of Type 3 fonts, annotations, forms in forms. What may be
 * drawn is unpacked and searched for pictures in its midst.
 */
final class PdfWalk {

    private static final int OBJECTS_AT_MOST = 500_000;
    private static final long DRAWN_AT_MOST = 100L * 1024 * 1024;

    private static final COSName BBOX = COSName.getPDFName("BBox");
    private static final COSName CHAR_PROCS = COSName.getPDFName("CharProcs");
    /** Nothing under these is drawn, and they may be long. */
    private static final Set<COSName> NOT_DRAWN = Set.of(
            COSName.getPDFName("StructTreeRoot"),
            COSName.getPDFName("Outlines"),
            COSName.getPDFName("Metadata"),
            COSName.getPDFName("EmbeddedFiles"));

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();
    private long drawn;

    void from(COSDictionary root) throws IOException, FlawedPaper {
        push(root);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (next instanceof COSArray list) {
                list.forEach(this::push);
            } else if (next instanceof COSDictionary dictionary) {
                look(dictionary);
            }
            if (seen.size() > OBJECTS_AT_MOST) {
                throw new FlawedPaper(Flaw.HEAVY);
            }
        }
    }

    /** Unpacks what is drawn and counts it over the whole document; a few kilobytes may unpack to gigabytes. */
    void draw(InputStream contents) throws IOException, FlawedPaper {
        InlinePictures pictures = new InlinePictures();
        byte[] piece = new byte[8192];
        for (int read = contents.read(piece); read >= 0; read = contents.read(piece)) {
            count(read);
            pictures.take(piece, read);
            bound(pictures.largest());
        }
    }

    private void push(COSBase value) {
        COSBase real = value instanceof COSObject reference ? reference.getObject() : value;
        if ((real instanceof COSDictionary || real instanceof COSArray) && seen.add(real)) {
            open.push(real);
        }
    }

    private void look(COSDictionary dictionary) throws IOException, FlawedPaper {
        if (dictionary instanceof COSStream stream) {
            look(stream);
        }
        COSDictionary letters = dictionary.getCOSDictionary(CHAR_PROCS);
        for (COSName letter : letters == null ? Set.<COSName>of() : letters.keySet()) {
            if (letters.getDictionaryObject(letter) instanceof COSStream drawing) {
                unpack(drawing);
            }
        }
        for (COSName key : dictionary.keySet()) {
            if (!NOT_DRAWN.contains(key)) {
                push(dictionary.getItem(key));
            }
        }
    }

    private void look(COSStream stream) throws IOException, FlawedPaper {
        if (PdfPacking.isNamedTwice(stream)) {
            throw new FlawedPaper(Flaw.HEAVY);
        }
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            bound(area(stream.getLong(COSName.WIDTH), stream.getLong(COSName.HEIGHT)));
            bound(PdfPacking.unpacked(stream));
            byte[] head = PdfPacking.selfToldHead(stream);
            count(head.length);
            bound(Pixels.of(head));
        } else if (stream.containsKey(BBOX)) {
            unpack(stream);
        }
    }

    private void unpack(COSStream stream) throws IOException, FlawedPaper {
        try (InputStream contents = stream.createInputStream()) {
            draw(contents);
        }
    }

    private void count(long bytes) throws FlawedPaper {
        drawn += bytes;
        if (drawn > DRAWN_AT_MOST) {
            throw new FlawedPaper(Flaw.HEAVY);
        }
    }

    private static long area(long width, long height) {
        return Math.max(0, width) * Math.max(0, height);
    }

    private static void bound(long pixels) throws FlawedPaper {
        if (pixels > Verdict.PIXELS_AT_MOST) {
            throw new FlawedPaper(Flaw.PIXELS);
        }
    }
}
