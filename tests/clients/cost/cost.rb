# What it costs to decide on a text. See ../cost.sh.
IDS = "\0" * 400

def clock = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)

def seconds(text)
  start = clock
  ENV["N"].to_i.times do
    n = Mlroles.mlroles_names_in(text, text.bytesize, IDS, 100)
    Mlroles.mlroles_decide(IDS, n)
  end
  clock - start
end

puts "#{seconds("")} #{seconds(File.binread(ENV["TEXT"]))} Ruby #{RUBY_VERSION}"
