package org.yiciban.document.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.window.QrReader;

/** The code on a receipt is read whatever the number is: what dots it has differs from case to case. */
class QrCodeTest {

    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int QUIET = 4;

    @Test
    void everyNumberIsReadBack() {
        for (int sequence = 1; sequence <= 250; sequence++) {
            CaseNumber number = CaseNumber.of(LocalDate.of(2026, 11, 27), new DivisionCode("990101"), "B01", sequence);
            String address = "https://example.org/track?number=" + number;
            assertThat(QrReader.read(drawn(QrCode.of(address), 8))).isEqualTo(address);
        }
    }

    private static BufferedImage drawn(QrCode code, int dots) {
        int width = (code.size() + 2 * QUIET) * dots;
        BufferedImage picture = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, width);
        pen.setColor(Color.BLACK);
        MODULE.matcher(code.path())
                .results()
                .forEach(module -> pen.fillRect(
                        (Integer.parseInt(module.group(1)) + QUIET) * dots,
                        (Integer.parseInt(module.group(2)) + QUIET) * dots,
                        dots,
                        dots));
        pen.dispose();
        return picture;
    }
}
