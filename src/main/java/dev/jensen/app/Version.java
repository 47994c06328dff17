package dev.jensen.app;

import picocli.CommandLine.IVersionProvider;

/// The version, as the build wrote it.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"jensen " + NUMBER};
  }

  private static final String NUMBER = "0.1.0";
}
