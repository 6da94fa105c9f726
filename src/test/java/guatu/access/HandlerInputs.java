package guatu.access;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.web.Page;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/**
 * What an endpoint's signature says that it reads.
 *
 * @param fields of a form or a query
 * @param files fields of a form that are files
 * @param body the type of a JSON body
 */
record HandlerInputs(List<String> fields, List<String> files, List<String> headers, Optional<Type> body) {

    /** Made from who asks and from the frame of the page. */
    private static final Set<Class<?>> NOT_SENT = Set.of(Viewer.class, Page.class, AsOf.class);

    static HandlerInputs of(HandlerMethod handler) {
        List<String> fields = new ArrayList<>();
        List<String> files = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        Optional<Type> body = Optional.empty();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                body = Optional.of(parameter.getGenericParameterType());
            } else if (header != null) {
                headers.add(header.name());
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                add(String.valueOf(parameter.getParameterName()), parameter.getGenericParameterType(), fields, files);
            } else if (NOT_SENT.contains(parameter.getParameterType())
                    || parameter.hasParameterAnnotation(PathVariable.class)) {
                continue;
            } else if (parameter.getParameterType().isRecord()) {
                for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                    add(component.getName(), component.getGenericType(), fields, files);
                }
            } else if (parameter.getParameterType().getName().startsWith("guatu.")) {
                Arrays.stream(BeanUtils.getPropertyDescriptors(parameter.getParameterType()))
                        .filter(property -> property.getWriteMethod() != null)
                        .forEach(property -> fields.add(property.getName()));
            }
        }
        return new HandlerInputs(List.copyOf(fields), List.copyOf(files), List.copyOf(headers), body);
    }

    private static void add(String name, Type type, List<String> fields, List<String> files) {
        Type one = type instanceof ParameterizedType many && many.getActualTypeArguments().length == 1
                ? many.getActualTypeArguments()[0]
                : type;
        (one == MultipartFile.class ? files : fields).add(name);
    }
}
