package org.yiciban.modelling.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.yiciban.modelling.report.UnreadableFile;

/**
 * One file of a release as it was handed in.
 *
 * @param name its path within the tree of models, such as {@code bpmn/handling/reception.bpmn}, or the bare file name
 * @param content its bytes, unread and untrusted
 */
public record ModelFile(String name, byte[] content) {

    public ModelFile {
        name = name == null ? "" : name;
        content = content == null ? new byte[0] : content;
    }

    public String bareName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The name without folders and extension: the key of a bundle, the code of an item. */
    public String key() {
        String bare = bareName();
        int dot = bare.lastIndexOf('.');
        return dot < 0 ? bare : bare.substring(0, dot);
    }

    /** The content as text, without a byte order mark; of XML by the encoding that it declares, as UTF-8. */
    public String text() throws UnreadableFile {
        try {
            if (kind() == FileKind.MODEL || kind() == FileKind.DECISION) {
                return DeclaredEncoding.text(content);
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw UnreadableFile.encoding();
        }
    }

    public FileKind kind() {
        return FileKind.of(bareName().toLowerCase(Locale.ROOT));
    }
}
