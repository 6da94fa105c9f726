package guatu.shell.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import guatu.shell.AsOf;
import guatu.shell.WrittenDay;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** Templates, languages, static files, and the two arguments ({@link Page}, {@link AsOf}) that controllers ask for. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final String REDIRECT = "redirect:";

    private final Pages pages;
    private final String scanner;

    /** @param scanner host and port of ClamAV's daemon; empty for none */
    WebConfiguration(Pages pages, @Value("${guatu.clamd:}") String scanner) {
        this.pages = pages;
        this.scanner = scanner;
    }

    @Bean
    static MessageSource messageSource(@Value("${spring.messages.basename}") String[] bundles) {
        return new Wording(List.of(bundles), Locale.SIMPLIFIED_CHINESE, List.of(Locale.ENGLISH));
    }

    @Bean
    static TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    static ViewResolver templates(TemplateEngine engine, Pages pages) {
        return (name, locale) -> name.startsWith(REDIRECT)
                ? redirect(name.substring(REDIRECT.length()))
                : new TemplateView(engine, pages, name);
    }

    /** Braces in the address stand for themselves. */
    private static View redirect(String address) {
        RedirectView redirect = new RedirectView(address, true);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }

    @Bean
    static LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    /** Behind the one that says how parameters are encoded, before all that look at one. */
    @Bean
    static JacksonModule readableText() {
        return new SimpleModule("readable text").addDeserializer(String.class, new ReadableText());
    }

    @Bean
    static FilterRegistrationBean<ReadableParameters> readableParameters() {
        FilterRegistrationBean<ReadableParameters> filter = new FilterRegistrationBean<>(new ReadableParameters());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, WrittenDay::parse);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("language");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
        if (!scanner.isEmpty()) {
            registry.addInterceptor(new ScannedUploads(new VirusScanner(scanner)));
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl year = CacheControl.maxAge(Duration.ofDays(365)).cachePublic();
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(year);
        registry.addResourceHandler("/app/**")
                .addResourceLocations("classpath:/static/app/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FrameArguments(pages));
    }

    private record FrameArguments(Pages pages) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Page.class || parameter.getParameterType() == AsOf.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
            return parameter.getParameterType() == AsOf.class ? pages.asOf(request) : pages.of(request);
        }
    }
}
