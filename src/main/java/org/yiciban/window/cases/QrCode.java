package org.yiciban.window.cases;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * An address as a QR code that stands in the page itself.
 *
 * @param size modules in a row
 * @param path outline of the dark modules, one unit each, as SVG has it
 */
record QrCode(int size, String path) {

    static QrCode of(String address) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + address, tooLong);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrCode(modules.getWidth(), path.toString());
    }

    /** The view box with the quiet zone of four modules that readers need. */
    public String box() {
        return "-4 -4 " + (size + 8) + " " + (size + 8);
    }
}
