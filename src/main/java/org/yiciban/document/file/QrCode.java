package org.yiciban.document.file;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * An address as a QR code.
 *
 * @param size modules in a row
 * @param path outline of the dark modules, one unit each, as SVG has it
 * @param picture the same as a picture of one colour that is its own address, for files
 */
public record QrCode(int size, String path, String picture) {

    private static final int QUIET = 4;
    private static final int SCALE = 4;

    /**
     * The code of an address.
     *
     * @throws IllegalArgumentException when it is too long for one
     */
    public static QrCode of(String address) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + address, tooLong);
        }
        StringBuilder path = new StringBuilder();
        int pixels = (modules.getWidth() + 2 * QUIET) * SCALE;
        BufferedImage picture = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                picture.setRGB(x, y, isDark(modules, x / SCALE - QUIET, y / SCALE - QUIET) ? 0x000000 : 0xffffff);
            }
        }
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (isDark(modules, x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrCode(modules.getWidth(), path.toString(), png(picture));
    }

    /** The view box with the quiet zone of four modules that readers need. */
    public String box() {
        int side = size + 2 * QUIET;
        return "-" + QUIET + " -" + QUIET + " " + side + " " + side;
    }

    private static boolean isDark(ByteMatrix modules, int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }

    private static String png(BufferedImage picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(file.toByteArray());
    }
}
