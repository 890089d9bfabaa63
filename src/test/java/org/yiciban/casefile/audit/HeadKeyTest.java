package org.yiciban.casefile.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HeadKeyTest {

    /** The first test vector of RFC 8032, section 7.1: a key that comes out otherwise would sign what nobody can verify. */
    @Test
    void aPrivateKeyHasThePublicKeyOfTheStandard() {
        byte[] secret = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

        byte[] encoded = HeadKey.of(secret).getPublic().getEncoded();

        assertThat(HexFormat.of().formatHex(encoded))
                .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }
}
