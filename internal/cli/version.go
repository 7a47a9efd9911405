package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"casus"
)

func (a *app) versionCommand() *cobra.Command {
	var licenses bool
	cmd := &cobra.Command{
		Use: "version", Short: "Say which casus this is, and with --licenses whose work is in it",
		Args: args(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			if licenses {
				return a.licenses()
			}
			return a.version()
		},
	}
	cmd.Flags().BoolVar(&licenses, "licenses", false, "the licence, and those of the data and modules that casus is made of")
	return cmd
}

// version names the program and the data that readings are made with.
func (a *app) version() error {
	x, err := a.extractor()
	if err != nil {
		return err
	}
	v := x.Versions()
	fmt.Fprintf(a.Out, "casus %s\ncodebook %s\ngazetteer %s\nmodel %s\n%s %s/%s\n",
		v.Casus, v.Codebook, v.Gazetteer, v.Model, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return nil
}

// licenses prints the notices, the modules that are linked in, and the licence.
func (a *app) licenses() error {
	fmt.Fprintf(a.Out, "%s\n", casus.Notice)
	if info, ok := debug.ReadBuildInfo(); ok {
		fmt.Fprintln(a.Out, "Modules in this program:")
		for _, m := range info.Deps {
			fmt.Fprintf(a.Out, "  %s %s\n", m.Path, m.Version)
		}
		fmt.Fprintln(a.Out)
	}
	_, err := fmt.Fprint(a.Out, casus.License)
	return err
}
