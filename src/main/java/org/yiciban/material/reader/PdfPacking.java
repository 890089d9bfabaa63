package org.yiciban.material.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** How streams of a PDF are packed. */
final class PdfPacking {

    /** Whoever draws goes by the size that these formats tell themselves. */
    private static final List<String> SELF_TOLD = List.of("DCTDecode", "DCT", "JPXDecode");

    private static final String FAX = "CCITTFaxDecode";
    private static final String JBIG2 = "JBIG2Decode";
    private static final COSName JBIG2_GLOBALS = COSName.getPDFName("JBIG2Globals");
    private static final int USUAL_COLUMNS = 1_728;

    private static final Map<String, String> SHORT = Map.of(
            "Fl", "FlateDecode",
            "LZW", "LZWDecode",
            "AHx", "ASCIIHexDecode",
            "A85", "ASCII85Decode",
            "RL", "RunLengthDecode",
            "CCF", FAX,
            "DCT", "DCTDecode");

    private PdfPacking() {}

    /** The library unpacks a way of packing once, however often it is named; other viewers unpack each. */
    static boolean isNamedTwice(COSStream stream) {
        if (!(stream.getDictionaryObject(COSName.FILTER) instanceof COSArray ways)) {
            return false;
        }
        List<String> named = ways.toCOSNameStringList().stream()
                .map(way -> SHORT.getOrDefault(way, way))
                .toList();
        return Set.copyOf(named).size() < named.size();
    }

    /**
     * The pixels that the filters for fax and JBIG2 make of a picture, by what they are told themselves: the columns and
     * rows of a fax, the segments of JBIG2; zero of other pictures.
     */
    static long unpacked(COSStream picture) throws IOException {
        PDStream stream = new PDStream(picture);
        List<String> ways = stream.getFilters().stream().map(COSName::getName).toList();
        long most = 0;
        if (ways.contains(FAX) || ways.contains("CCF")) {
            most = fax(picture, new COSDictionary());
        }
        for (COSDictionary settings : settings(picture)) {
            if (ways.contains(FAX) || ways.contains("CCF")) {
                most = Math.max(most, fax(picture, settings));
            }
            if (settings.getDictionaryObject(JBIG2_GLOBALS) instanceof COSStream shared) {
                try (InputStream segments = shared.createInputStream()) {
                    most = Math.max(most, Jbig2Segments.largest(segments.readNBytes(Pixels.HEAD)));
                }
            }
        }
        if (ways.contains(JBIG2)) {
            try (InputStream packed = stream.createInputStream(List.of(JBIG2))) {
                most = Math.max(most, Jbig2Segments.largest(packed.readNBytes(Pixels.HEAD)));
            }
        }
        return most;
    }

    /** ISO 32000-1, table 11: 1728 columns where nothing is said, as many rows as there are. */
    private static long fax(COSStream picture, COSDictionary settings) {
        long columns = settings.getLong(COSName.COLUMNS, USUAL_COLUMNS);
        long rows = settings.getLong(COSName.ROWS, 0);
        return Math.max(0, columns) * Math.max(rows, picture.getLong(COSName.HEIGHT));
    }

    private static List<COSDictionary> settings(COSStream picture) {
        COSBase settings = picture.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        List<COSDictionary> all = new ArrayList<>();
        if (settings instanceof COSArray list) {
            for (int at = 0; at < list.size(); at++) {
                if (list.getObject(at) instanceof COSDictionary one) {
                    all.add(one);
                }
            }
        } else if (settings instanceof COSDictionary one) {
            all.add(one);
        }
        return all;
    }

    /** The beginning of a picture in a format that tells its own size; nothing of other pictures. */
    static byte[] selfToldHead(COSStream picture) throws IOException {
        PDStream stream = new PDStream(picture);
        if (stream.getFilters().stream().noneMatch(filter -> SELF_TOLD.contains(filter.getName()))) {
            return new byte[0];
        }
        try (InputStream packed = stream.createInputStream(SELF_TOLD)) {
            return packed.readNBytes(Pixels.HEAD);
        }
    }
}
