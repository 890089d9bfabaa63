package org.yiciban.material.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** How streams of a PDF are packed. */
final class PdfPacking {

    /** Whoever draws goes by the size that these formats tell themselves. */
    private static final List<String> SELF_TOLD = List.of("DCTDecode", "DCT", "JPXDecode");

    private static final Map<String, String> SHORT = Map.of(
            "Fl", "FlateDecode",
            "LZW", "LZWDecode",
            "AHx", "ASCIIHexDecode",
            "A85", "ASCII85Decode",
            "RL", "RunLengthDecode",
            "CCF", "CCITTFaxDecode",
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
