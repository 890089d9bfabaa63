package org.yiciban.document.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The pictures of one file. */
final class OfdPictures {

    private final OfdIds ids;
    private final List<Picture> pictures = new ArrayList<>();

    OfdPictures(OfdIds ids) {
        this.ids = ids;
    }

    /** A picture as PNG. */
    record Picture(int id, byte[] png) {

        String name() {
            return "image_" + id + ".png";
        }
    }

    /** Keeps one and tells its number. */
    int keep(PDImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image.getImage(), "png", png);
        Picture picture = new Picture(ids.next(), png.toByteArray());
        pictures.add(picture);
        return picture.id();
    }

    List<Picture> all() {
        return Collections.unmodifiableList(pictures);
    }
}
