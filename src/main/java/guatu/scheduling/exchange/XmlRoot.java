package guatu.scheduling.exchange;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The outermost element of an XML file. A file that declares entities of its own is none: they can swell without bound. */
final class XmlRoot {

    private XmlRoot() {}

    static boolean looksLikeXml(byte[] content) {
        int at = 0;
        boolean byteOrderMark = content.length > 2 && (content[0] & 0xff) == 0xef && (content[1] & 0xff) == 0xbb;
        if (byteOrderMark) {
            at = 3;
        }
        while (at < content.length && Character.isWhitespace(content[at])) {
            at++;
        }
        boolean sixteenBits = content.length > 1 && (content[0] & 0xff) + (content[1] & 0xff) == 0xff + 0xfe;
        return sixteenBits || (at < content.length && content[at] == '<');
    }

    static Optional<QName> of(byte[] content) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    return Optional.empty();
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(reader.getName());
                }
            }
        } catch (XMLStreamException damaged) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
