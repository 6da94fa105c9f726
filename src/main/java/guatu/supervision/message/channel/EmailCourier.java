package guatu.supervision.message.channel;

import guatu.directory.Contacts;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends e-mail by the server that {@code spring.mail.host} names; its Message-ID is the post's key. */
@Component
public class EmailCourier implements Courier {

    private final ObjectProvider<JavaMailSender> server;
    private final Contacts contacts;
    private final String sender;

    EmailCourier(
            ObjectProvider<JavaMailSender> server,
            Contacts contacts,
            @Value("${guatu.message.sender:guatu@localhost}") String sender) {
        this.server = server;
        this.contacts = contacts;
        this.sender = sender;
    }

    /** Whether this installation knows a mail server. */
    public boolean available() {
        return server.getIfAvailable() != null;
    }

    @Override
    public boolean takes(ChannelKind kind) {
        return kind == ChannelKind.EMAIL;
    }

    @Override
    public void deliver(Channel channel, Post post) throws Undelivered {
        JavaMailSender known = server.getIfAvailable();
        if (known == null) {
            throw new Undelivered("no mail server is set");
        }
        if (!(channel.owner() instanceof Channel.Owner.Person(var id, String _, String _))) {
            throw new Undelivered("a mailbox belongs to a person");
        }
        String address = contacts.emailOf(id).orElseThrow(() -> new Undelivered("no e-mail address is known"));
        try {
            MimeMessage mail = known.createMimeMessage();
            MimeMessageHelper writing = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            writing.setFrom(sender);
            writing.setTo(address);
            writing.setSubject(post.subject());
            writing.setText(post.lines().stream()
                    .map(line -> line.address().isEmpty() ? line.text() : line.text() + "\n" + line.address())
                    .collect(Collectors.joining("\n\n")));
            mail.setHeader("Message-ID", "<%s@guatu>".formatted(post.key()));
            known.send(mail);
        } catch (MessagingException | MailException failure) {
            // A server's answer may repeat the address, which is personal data.
            throw new Undelivered(failure.getClass().getSimpleName());
        }
    }
}
