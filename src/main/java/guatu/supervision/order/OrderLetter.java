package guatu.supervision.order;

import guatu.directory.Viewer;
import guatu.letter.DocumentNumber;
import guatu.letter.OfficialDocument;
import guatu.letter.OfficialDocument.Block;
import guatu.letter.OfficialDocumentFile;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** An order as an official document, which is Chinese whatever language its reader has chosen. */
@Service
public class OrderLetter {

    private final Orders orders;
    private final Rules rules;

    OrderLetter(Orders orders, Rules rules) {
        this.orders = orders;
        this.rules = rules;
    }

    public void write(Viewer viewer, String code, AsOf asOf, OutputStream output) throws IOException {
        Order order = orders.find(viewer, code, asOf);
        OrderRule rule = OrderRule.of(rules.inForce(OrderRule.CODE, order.issuedOn()));
        OfficialDocumentFile.write(document(order, rule), output);
    }

    private static OfficialDocument document(Order order, OrderRule rule) {
        OrderWording wording = order.wording();
        String kind = kind(order.kind());
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(
                "根据%s（批准：%s），现就有关事项%s如下。".formatted(order.authority(), wording.approval(), verb(order.kind()))));
        body.add(new Block.Heading(1, "一、事项"));
        body.add(new Block.Paragraph(wording.item() + "。"));
        body.add(new Block.Heading(1, "二、依据"));
        body.add(new Block.Paragraph(wording.basis()));
        body.add(new Block.Heading(1, "三、办理要求"));
        wording.requirement()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> body.add(new Block.Paragraph(line)));
        body.add(new Block.Heading(1, "四、责任单位与期限"));
        body.add(new Block.Paragraph(units(order)));
        body.add(new Block.Paragraph("请于%s前办结，并反馈办理情况。确需延期的，应在到期前提出申请，最多%d次。"
                .formatted(OfficialDocumentFile.written(order.originalDueOn()), rule.mostExtensions())));
        String addressees = Stream.concat(Stream.of(order.leadUnit()), order.jointUnits().stream())
                .map(Order.Unit::name)
                .collect(Collectors.joining("，"));
        return new OfficialDocument(
                order.issuer().name(),
                Optional.of(new DocumentNumber(rule.kind(order.kind()).word(), order.year(), order.number())),
                "关于" + wording.item() + "的" + kind,
                Optional.of(addressees),
                body,
                List.of(),
                order.issuer().name(),
                order.issuedOn());
    }

    private static String units(Order order) {
        String joint = order.jointUnits().stream().map(Order.Unit::name).collect(Collectors.joining("、"));
        return "牵头单位：" + order.leadUnit().name() + (joint.isEmpty() ? "。" : "；配合单位：" + joint + "。");
    }

    private static String kind(OrderKind kind) {
        return switch (kind) {
            case HAND_OVER -> "交办单";
            case FOLLOW_UP -> "督办单";
            case REMINDER -> "提醒函";
        };
    }

    private static String verb(OrderKind kind) {
        return switch (kind) {
            case HAND_OVER -> "交办";
            case FOLLOW_UP -> "督办";
            case REMINDER -> "提醒";
        };
    }
}
