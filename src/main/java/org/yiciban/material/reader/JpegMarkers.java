package org.yiciban.material.reader;

import java.nio.ByteBuffer;

/** The markers of a JPEG file, which tell its size and its end. */
final class JpegMarkers {

    /** A progressive JPEG is drawn anew with each; cameras write ten. */
    private static final int SCANS_AT_MOST = 100;

    private JpegMarkers() {}

    /** Goes from marker to marker (ITU T.81, annex B); the size stands in the frame header, the end is a marker too. */
    static PictureSize measure(ByteBuffer file) throws FlawedPaper {
        PictureSize measure = null;
        int scans = 0;
        int at = 2;
        while (at + 4 <= file.limit() || endsAt(file, at)) {
            int marker = file.get(at + 1) & 0xFF;
            if ((file.get(at) & 0xFF) != 0xFF) {
                throw new FlawedPaper(Flaw.DAMAGED);
            }
            if (marker == 0xD9) {
                return PictureSize.checked(measure);
            }
            if (marker == 0xFF) {
                at++;
                continue;
            }
            boolean alone = marker == 1 || marker >= 0xD0 && marker <= 0xD7;
            if (isFrame(marker) && at + 9 <= file.limit()) {
                measure = PictureSize.checked(new PictureSize(
                        file.getShort(at + 7) & 0xFFFF, file.getShort(at + 5) & 0xFFFF, marker == 0xC2));
            }
            scans += marker == 0xDA ? 1 : 0;
            if (scans > SCANS_AT_MOST) {
                throw new FlawedPaper(Flaw.HEAVY);
            }
            at += alone ? 2 : 2 + (file.getShort(at + 2) & 0xFFFF);
            at = marker == 0xDA ? afterScan(file, at) : at;
        }
        throw new FlawedPaper(Flaw.CUT);
    }

    private static boolean endsAt(ByteBuffer file, int at) {
        return at + 2 <= file.limit() && (file.getShort(at) & 0xFFFF) == 0xFFD9;
    }

    /** C4, C8 and CC are tables. */
    static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** In the data of a scan FF is followed by 00, and restart markers belong to it. */
    private static int afterScan(ByteBuffer file, int begin) {
        int at = begin;
        while (at + 1 < file.limit()) {
            int next = file.get(at + 1) & 0xFF;
            if ((file.get(at) & 0xFF) == 0xFF && next != 0 && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
            at++;
        }
        return file.limit();
    }
}
