package org.yiciban.window;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** What a telephone reads in a picture. */
public final class QrReader {

    private QrReader() {}

    static String read(byte[] picture) {
        try {
            return read(ImageIO.read(new ByteArrayInputStream(picture)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Looks twice, as a telephone does that is moved a little. */
    public static String read(BufferedImage picture) {
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots);
        AssertionError nothing = new AssertionError("no code in a picture of " + picture.getWidth() + " dots");
        for (DecodeHintType look : List.of(DecodeHintType.TRY_HARDER, DecodeHintType.PURE_BARCODE)) {
            try {
                return new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(look, true))
                        .getText();
            } catch (ReaderException blurred) {
                nothing.addSuppressed(blurred);
            }
        }
        throw nothing;
    }
}
