package guatu.supervision.message.channel;

import guatu.supervision.message.Message;
import guatu.supervision.message.store.OutboxTable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what is to be told into the words of its reader. */
@Component
class PostWording {

    private final MessageSource words;
    private final String address;

    /** @param address under which people open this installation, {@code https://guatu.example}; empty when it was not told */
    PostWording(MessageSource words, @Value("${guatu.address:}") String address) {
        this.words = words;
        this.address = address;
    }

    Post post(UUID key, Channel channel, List<OutboxTable.Item> items) {
        Locale locale = locale(channel.owner());
        List<Post.Line> lines = items.stream()
                .map(OutboxTable.Item::message)
                .map(message -> new Post.Line(text(message, locale), address.isEmpty() ? "" : address + message.path()))
                .toList();
        String subject = lines.size() == 1
                ? lines.getFirst().text()
                : words.getMessage("message.post.subject", new Object[] {lines.size()}, locale);
        return new Post(key, subject, lines);
    }

    private String text(Message message, Locale locale) {
        return words.getMessage(message.key(), message.arguments().toArray(), locale);
    }

    private static Locale locale(Channel.Owner owner) {
        return switch (owner) {
            case Channel.Owner.Person(UUID _, String _, String locale) -> Locale.forLanguageTag(locale);
            case Channel.Owner.Unit _ -> Locale.SIMPLIFIED_CHINESE;
        };
    }
}
