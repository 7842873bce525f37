package io.kefu.core.faq.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A folder on the class path. Jars are read through {@link JarURLConnection}, which Spring Boot's
 * loader implements for jars within jars, so no file system for them has to be mounted.
 */
record ClasspathSource(ClassLoader loader, String folder) implements CorpusSource {

  @Override
  public List<CorpusFile> files() {
    try {
      URL url = loader.getResource(folder);
      if (url == null) {
        throw new FileNotFoundException("not on the class path: " + folder);
      }
      return url.getProtocol().equals("file") ? onDisk(url) : inJar(url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<CorpusFile> onDisk(URL url) {
    return new FolderSource(Path.of(URI.create(url.toString()))).files();
  }

  private List<CorpusFile> inJar(URL url) throws IOException {
    if (!(url.openConnection() instanceof JarURLConnection connection)) {
      throw new IOException("cannot list " + url);
    }
    connection.setUseCaches(false);
    String prefix = folder + "/";
    try (JarFile jar = connection.getJarFile();
        Stream<JarEntry> entries = jar.stream()) {
      return entries
          .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
          .map(entry -> read(jar, entry, prefix))
          .sorted(Comparator.comparing(CorpusFile::name))
          .toList();
    }
  }

  private static CorpusFile read(JarFile jar, JarEntry entry, String prefix) {
    try (InputStream in = jar.getInputStream(entry)) {
      return new CorpusFile(
          entry.getName().substring(prefix.length()), Utf8.text(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
