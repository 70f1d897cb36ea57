using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PolicyModel.Tool.Tests;

/// <summary>Lists the members of other assemblies that a compiled assembly uses.</summary>
internal static class MemberScanner
{
    /// <summary>Each member used, as "namespace.type::member"; a nested type stands after a plus.</summary>
    internal static IReadOnlySet<string> MembersUsed(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        var used = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (NameOf(metadata, member.Parent) is { } type)
            {
                used.Add($"{type}::{metadata.GetString(member.Name)}");
            }
        }

        return used;
    }

    private static string? NameOf(MetadataReader metadata, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeReference:
                var type = metadata.GetTypeReference((TypeReferenceHandle)handle);
                var name = metadata.GetString(type.Name);
                return type.ResolutionScope.Kind == HandleKind.TypeReference ? $"{NameOf(metadata, type.ResolutionScope)}+{name}"
                    : type.Namespace.IsNil ? name
                    : $"{metadata.GetString(type.Namespace)}.{name}";
            case HandleKind.TypeSpecification:
                // A generic type: its definition follows the code for an instance and that for a class or a structure.
                var blob = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
                return blob.ReadSignatureTypeCode() == SignatureTypeCode.GenericTypeInstance && blob.ReadCompressedInteger() >= 0 ? NameOf(metadata, blob.ReadTypeHandle()) : null;
            default:
                return null;
        }
    }
}
