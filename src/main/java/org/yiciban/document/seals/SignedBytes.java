package org.yiciban.document.seals;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A signature over bytes as CAdES wants it (ETSI EN 319 122): it names its certificate in what is signed, so that none can be
 * put in its place, and leaves the time to the file and to the time stamp.
 */
final class SignedBytes {

    private SignedBytes() {}

    /** The signature apart from the bytes, with a time stamp where an authority is given. */
    static byte[] signature(byte[] content, SigningKey key, @Nullable TimeStamps authority)
            throws IOException, GeneralSecurityException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(attributes(key))
                            .build(
                                    new JcaContentSignerBuilder(String.valueOf(key.algorithm())).build(key.key()),
                                    key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            CMSSignedData signed = generator.generate(new CMSProcessableByteArray(content), false);
            return (authority == null ? signed : stamped(signed, authority)).getEncoded();
        } catch (OperatorCreationException | CMSException failed) {
            throw new GeneralSecurityException("a file can't be signed", failed);
        }
    }

    private static CMSAttributeTableGenerator attributes(SigningKey key) throws GeneralSecurityException {
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded());
        Attribute certificate = new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash))));
        DefaultSignedAttributeTableGenerator usual =
                new DefaultSignedAttributeTableGenerator(new AttributeTable(certificate));
        return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
    }

    private static CMSSignedData stamped(CMSSignedData signed, TimeStamps authority) throws IOException {
        SignerInformation signer =
                signed.getSignerInfos().getSigners().iterator().next();
        Attribute stamp = new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(authority.over(signer.getSignature())));
        return CMSSignedData.replaceSigners(
                signed,
                new SignerInformationStore(
                        SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(stamp))));
    }
}
