package org.yiciban.modelling.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that an XML file says of itself: it is read so by every reader, and kept in UTF-8 and says that. */
final class DeclaredEncoding {

    /** Those that an XML file may be handed in with. */
    static final Set<String> KNOWN =
            Set.of("utf-8", "utf-16", "utf-16be", "utf-16le", "us-ascii", "iso-8859-1", "gb2312", "gbk", "gb18030");

    private static final Pattern DECLARED =
            Pattern.compile("\\A\\s*(<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"'])([A-Za-z][A-Za-z0-9._-]{0,40})([\"'])");
    private static final int BEGINNING = 400;

    private DeclaredEncoding() {}

    /** The text of an XML file, declared as UTF-8, without a byte order mark. */
    static String text(byte[] content) throws CharacterCodingException {
        Charset charset = charset(content);
        String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Matcher declared = DECLARED.matcher(bare);
        return charset.equals(StandardCharsets.UTF_8) || !declared.find()
                ? bare
                : declared.group(1) + "UTF-8" + declared.group(3) + bare.substring(declared.end());
    }

    private static Charset charset(byte[] content) {
        if (begins(content, 0xFE, 0xFF) || begins(content, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        String beginning = new String(content, 0, Math.min(content.length, BEGINNING), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(beginning);
        String name = declared.find() ? declared.group(2).toLowerCase(Locale.ROOT) : "utf-8";
        return KNOWN.contains(name) && !name.startsWith("utf-16") ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}
